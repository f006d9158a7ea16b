package io.quittance.desk.plan;

import org.jspecify.annotations.Nullable;

/** Told when something was done about a plan. */
@FunctionalInterface
interface Told {

    /**
     * Something was done.
     *
     * @param said what, in a sentence
     * @param undo takes it back; null when there is no way back
     */
    void tell(String said, @Nullable Runnable undo);
}
