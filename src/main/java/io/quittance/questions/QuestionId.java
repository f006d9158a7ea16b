package io.quittance.questions;

import io.quittance.kernel.Id;

/** Identifies a debtor's question. Outside it is written {@code q_17}. */
public record QuestionId(long value) implements Id {

    /** Reads the outside form. @throws io.quittance.kernel.RefusedException when it is not one */
    public static QuestionId parse(String text) {
        return new QuestionId(Id.number("q", text));
    }

    @Override
    public String toString() {
        return "q_" + value;
    }
}
