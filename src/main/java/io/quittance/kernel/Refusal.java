package io.quittance.kernel;

/**
 * Why an input was not taken, in words for the person who sent it.
 *
 * @param field path of the field, {@code total.amount}
 * @param code short stable code, {@code precision}
 * @param message what is wrong, a plain sentence
 * @param remedy what to do about it
 */
public record Refusal(String field, String code, String message, String remedy) {

    /** Texts that quote what was refused are made storable: a refusal is kept, whatever it is about. */
    public Refusal {
        field = PlainText.shown(field);
        message = PlainText.shown(message);
        remedy = PlainText.shown(remedy);
    }
}
