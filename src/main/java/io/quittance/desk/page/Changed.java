package io.quittance.desk.page;

import org.jspecify.annotations.Nullable;

/** Told when something was done in a case. */
@FunctionalInterface
public interface Changed {

    /**
     * Something was done.
     *
     * @param said what, in a sentence
     * @param undo takes it back; null when there is no way back
     */
    void tell(String said, @Nullable Runnable undo);
}
