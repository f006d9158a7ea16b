package io.quittance.waves;

/**
 * When a wave is unusual: more than three times the firm's usual day, or, while it has no usual day, more than 200. Few
 * messages are never unusual, so that a small firm is not asked about every file.
 */
final class WaveRule {

    /** Up to so many messages a day nobody is asked. */
    static final int NEVER_UNUSUAL = 50;

    private static final int WITHOUT_USUAL_DAY = 200;
    private static final int TIMES_THE_USUAL_DAY = 3;

    private WaveRule() {}

    /** The most messages a day that leave without a question. */
    static int most(int usual) {
        return usual == 0 ? WITHOUT_USUAL_DAY : Math.max(NEVER_UNUSUAL, TIMES_THE_USUAL_DAY * usual);
    }
}
