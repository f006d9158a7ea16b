package io.quittance.columns;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the cells of one column say about how dates and amounts are written in it. */
public final class Evidence {

    private static final Pattern NO_FIGURES = Pattern.compile("^[^0-9]+|[^0-9]+$");
    private static final Pattern NEGATIVE =
            Pattern.compile("[^0-9]*[-−–(][^0-9]*[0-9][0-9 .,'’\u00a0\u202f]*\\)?[^0-9]*|.*[0-9][ \u00a0]?[-−]");
    private static final int LONGEST_FIGURE = 40;
    private static final int GROUP = 3;

    private final Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
    private final Set<DecimalMark> marks = EnumSet.noneOf(DecimalMark.class);
    private String unclearDate = "";
    private String unclearAmount = "";
    private String negative = "";

    /** Looks at one more cell. */
    public void add(String cell) {
        if (cell.length() <= LONGEST_FIGURE) {
            date(cell);
            amount(NO_FIGURES.matcher(cell).replaceAll(""));
            negative = negative.isEmpty() && NEGATIVE.matcher(cell).matches() ? cell : negative;
        }
    }

    /** Looks at what another column says too. */
    public void addAll(Evidence other) {
        orders.addAll(other.orders);
        marks.addAll(other.marks);
        unclearDate = unclearDate.isEmpty() ? other.unclearDate : unclearDate;
        unclearAmount = unclearAmount.isEmpty() ? other.unclearAmount : unclearAmount;
        negative = negative.isEmpty() ? other.negative : negative;
    }

    /** Ways to read dates that some cell allows alone. */
    public Set<DateOrder> orders() {
        return orders;
    }

    /** Decimal marks that some cell allows alone. */
    public Set<DecimalMark> marks() {
        return marks;
    }

    /** A date that can be read in two ways; empty when there is none. */
    public String unclearDate() {
        return unclearDate;
    }

    /** An amount that can be read in two ways; empty when there is none. */
    public String unclearAmount() {
        return unclearAmount;
    }

    /** An amount below nothing; empty when there is none. */
    public String negative() {
        return negative;
    }

    /** Looks at a cell that holds a number below nothing. */
    public void addNegative(String number) {
        negative = negative.isEmpty() ? number : negative;
    }

    private void date(String cell) {
        if (Dates.isDayFirst(cell)) {
            orders.add(DateOrder.DAY_FIRST);
        }
        var figures = Dates.figures(cell);
        if (figures.isEmpty()) {
            return;
        }
        int first = figures.get().getFirst();
        int second = figures.get().getLast();
        if (first > 12 && second <= 12) {
            orders.add(DateOrder.DAY_FIRST);
        } else if (second > 12 && first <= 12) {
            orders.add(DateOrder.MONTH_FIRST);
        } else if (first != second && unclearDate.isEmpty()) {
            unclearDate = cell;
        }
    }

    private void amount(String cell) {
        int comma = cell.lastIndexOf(',');
        int point = cell.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return;
        }
        int last = Math.max(comma, point);
        var mark = last == comma ? DecimalMark.COMMA : DecimalMark.POINT;
        var other = mark == DecimalMark.COMMA ? DecimalMark.POINT : DecimalMark.COMMA;
        int behind = digits(cell, last + 1, 1);
        if (comma >= 0 && point >= 0) {
            marks.add(mark);
        } else if (cell.indexOf(cell.charAt(last)) < last) {
            marks.add(other);
        } else if (behind != GROUP || digits(cell, last - 1, -1) > GROUP || startsWithZero(cell, last)) {
            marks.add(mark);
        } else if (unclearAmount.isEmpty()) {
            unclearAmount = cell;
        }
    }

    private static boolean startsWithZero(String cell, int mark) {
        return mark > 0 && cell.charAt(mark - 1) == '0' && digits(cell, mark - 1, -1) == 1;
    }

    private static int digits(String cell, int from, int step) {
        int count = 0;
        for (int i = from; i >= 0 && i < cell.length() && Character.isDigit(cell.charAt(i)); i += step) {
            count++;
        }
        return count;
    }
}
