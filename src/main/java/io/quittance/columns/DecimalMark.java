package io.quittance.columns;

/** The mark before the cents: 1.234 is one thousand or little more than one. */
public enum DecimalMark {
    /** 1.234,50 */
    COMMA,
    /** 1,234.50 */
    POINT
}
