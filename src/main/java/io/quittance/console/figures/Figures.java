package io.quittance.console.figures;

import io.quittance.staff.StaffTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures rounded for people; the exact ones are in the API. */
final class Figures {

    private Figures() {}

    static String rounded(StaffTexts texts, BigDecimal figure, int decimals) {
        return texts.formats().number(figure.setScale(decimals, RoundingMode.HALF_UP));
    }
}
