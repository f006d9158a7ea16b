package io.quittance.console.figures;

import io.quittance.staff.StaffTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures rounded for people; the exact ones are in the API. */
final class Figures {

    private Figures() {}

    static String rounded(StaffTexts texts, BigDecimal figure, int decimals) {
        return texts.formats().number(figure.setScale(decimals, RoundingMode.HALF_UP));
    }

    static String days(StaffTexts texts, @Nullable BigDecimal days) {
        return days == null ? texts.of(FiguresText.UNDEFINED) : texts.of(FiguresText.DAYS, rounded(texts, days, 1));
    }

    static String percent(StaffTexts texts, @Nullable BigDecimal percent) {
        return percent == null ? texts.of(FiguresText.UNDEFINED) : rounded(texts, percent, 1) + "\u00a0%";
    }
}
