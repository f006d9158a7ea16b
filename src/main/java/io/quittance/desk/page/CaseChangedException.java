package io.quittance.desk.page;

/** Somebody else changed the case since it was shown: nothing is done by what is not true any more. */
public final class CaseChangedException extends RuntimeException {

    CaseChangedException() {
        super("the case changed since it was shown");
    }
}
