package io.quittance.api;

/** A body that can say by itself what is wrong with it, beside what could not be read of it. */
public interface Body {

    /** Looks at everything. @throws io.quittance.kernel.RefusedException with all that is wrong */
    void check();
}
