package io.quittance.paper;

import java.util.stream.IntStream;

/** What a font is cut to: the smaller, the smaller the file. */
enum Script {
    /** What Western Europe writes with: the letters of Windows-1252. */
    WESTERN(
            "WESTRN",
            " ~\u00a0\u00ff\u0152\u0153\u0160\u0161\u0178\u0178\u017d\u017e\u2010\u203a\u20ac\u20ac\u2212\u2212"),
    /** All languages in Latin script. */
    LATIN("LATINA", " ~\u00a0\u024f\u2010\u203a\u20ac\u20ac\u2212\u2212"),
    /** Latin, Greek and Cyrillic. */
    EUROPE("EUROPE", " ~\u00a0\u024f\u0370\u04ff\u1e00\u1fff\u2010\u203a\u20a0\u20bf\u2212\u2212");

    /** The six letters that ISO 32000-1 §9.6.4 puts before the name of a cut font. */
    final String tag;

    /** First and last letter of each range, in turn. */
    private final String ranges;

    Script(String tag, String ranges) {
        this.tag = tag;
        this.ranges = ranges;
    }

    /** All its letters. */
    IntStream points() {
        return IntStream.range(0, ranges.length() / 2)
                .flatMap(at -> IntStream.rangeClosed(ranges.charAt(2 * at), ranges.charAt(2 * at + 1)));
    }
}
