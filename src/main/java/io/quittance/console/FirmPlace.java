package io.quittance.console;

import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;

/**
 * A place in the menu of a firm's console, one Spring bean each, in the order of its {@code @Order}. A new page brings its
 * own and changes no other.
 */
public interface FirmPlace {

    /** Where it leads. */
    String path(Firm firm);

    /** What it is called. */
    TextKey label();

    /** Who sees it; the page asks again for itself. */
    default boolean isShown(StaffSession session, Firm firm) {
        return true;
    }
}
