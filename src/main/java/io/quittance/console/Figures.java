package io.quittance.console;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures rounded for people; the exact ones are in the API. */
final class Figures {

    private Figures() {}

    static String rounded(Voice voice, BigDecimal figure, int decimals) {
        return voice.formats().number(figure.setScale(decimals, RoundingMode.HALF_UP));
    }
}
