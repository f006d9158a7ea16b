package io.quittance.columns;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the cells of one column say about how dates and amounts are written in it. */
public final class Evidence {

    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2[0-9]{4}(?:[ T].*)?");
    private static final int LONGEST_FIGURE = 40;
    private static final int GROUP = 3;

    private final Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
    private final Set<DecimalMark> marks = EnumSet.noneOf(DecimalMark.class);
    private String unclearDate = "";
    private String unclearAmount = "";

    /** Looks at one more cell. */
    public void add(String cell) {
        if (cell.length() <= LONGEST_FIGURE) {
            date(cell);
            amount(cell);
        }
    }

    /** Looks at what another column says too. */
    public void addAll(Evidence other) {
        orders.addAll(other.orders);
        marks.addAll(other.marks);
        unclearDate = unclearDate.isEmpty() ? other.unclearDate : unclearDate;
        unclearAmount = unclearAmount.isEmpty() ? other.unclearAmount : unclearAmount;
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

    private void date(String cell) {
        var date = DATE.matcher(cell);
        if (!date.matches()) {
            return;
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        if (date.group(2).equals(".") || first > 12 && second <= 12) {
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
