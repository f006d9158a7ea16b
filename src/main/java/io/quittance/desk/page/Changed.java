package io.quittance.desk.page;

import org.jspecify.annotations.Nullable;

/** Told when something was done in a case, or could not be done since others had changed it. */
public interface Changed {

    /**
     * Something was done.
     *
     * @param said what, in a sentence
     * @param undo takes it back; null when there is no way back
     */
    void tell(String said, @Nullable Runnable undo);

    /** What others did since the page was read, by whom and when; from now on the person knows it. */
    String byOthers();

    /** Shows the case as it is now, and says that nothing was done. */
    void notDone();
}
