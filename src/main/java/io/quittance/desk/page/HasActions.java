package io.quittance.desk.page;

import java.util.List;

/** A page whose actions the command palette offers too. */
public interface HasActions {

    /** The actions possible now. */
    List<CaseAction> actions();
}
