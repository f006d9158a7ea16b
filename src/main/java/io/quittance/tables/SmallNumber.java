package io.quittance.tables;

/** Numbers by which parts of a workbook name each other. */
final class SmallNumber {

    private static final int MOST_DIGITS = 9;
    private static final int TEN = 10;

    private SmallNumber() {}

    /** The number of these digits; -1 for anything else. */
    static int of(String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * TEN + c - '0';
        }
        return number;
    }
}
