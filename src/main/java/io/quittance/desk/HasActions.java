package io.quittance.desk;

import java.util.List;

/** A page whose actions the command palette offers too. */
interface HasActions {

    /** The actions possible now. */
    List<CaseAction> actions();
}
