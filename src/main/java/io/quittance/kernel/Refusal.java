package io.quittance.kernel;

/**
 * Why an input was not taken, in words for the person who sent it.
 *
 * @param field path of the field, {@code total.amount}
 * @param code short stable code, {@code precision}
 * @param message what is wrong, a plain sentence
 * @param remedy what to do about it
 */
public record Refusal(String field, String code, String message, String remedy) {}
