package io.quittance.letters;

/**
 * What became of the letters of a batch.
 *
 * @param posted the carrier has them, or had them until they came back
 * @param returned came back
 * @param refused were not printed or not taken
 * @param priced the carrier has told their price
 */
public record BatchProgress(int posted, int returned, int refused, int priced) {

    /** Nothing was heard of the batch. */
    public static final BatchProgress NOTHING_HEARD = new BatchProgress(0, 0, 0, 0);
}
