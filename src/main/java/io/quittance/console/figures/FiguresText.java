package io.quittance.console.figures;

import io.quittance.texts.TextKey;

/** Texts about figures. */
enum FiguresText implements TextKey {
    DAYS,
    MORE_THAN_DAYS,
    UNDEFINED,
    DSO_OVER_TIME,
    AS_TABLE,
    CHART_SENTENCE,
    MONTH,
    SALES,
    OPEN,
    LATE,
    DSO,
    FIGURES,
    FIGURES_PURPOSE,
    FIGURE,
    VALUE,
    FORMULA,
    PERIOD,
    DSO_SIMPLE,
    DSO_COUNT_BACK,
    DSO_BEST,
    ADD,
    CEI,
    OVERDUE_RATIO,
    FORMULA_OPEN,
    FORMULA_LATE,
    FORMULA_SALES,
    FORMULA_DSO,
    FORMULA_COUNT_BACK,
    FORMULA_BEST,
    FORMULA_ADD,
    FORMULA_CEI,
    FORMULA_RATIO
}
