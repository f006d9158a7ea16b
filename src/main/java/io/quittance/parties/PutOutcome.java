package io.quittance.parties;

/**
 * What a put did. The same content twice is {@link Unchanged}.
 *
 * @param <T> what is stored
 */
public sealed interface PutOutcome<T> {

    /** The object as it is stored now. */
    T stored();

    /** It was not known before. */
    record Created<T>(T stored) implements PutOutcome<T> {}

    /** It was known with other content. */
    record Changed<T>(T stored) implements PutOutcome<T> {}

    /** It was known with this very content. */
    record Unchanged<T>(T stored) implements PutOutcome<T> {}
}
