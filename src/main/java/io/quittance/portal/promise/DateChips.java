package io.quittance.portal.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days that people name first, in their order. A pure function of today. */
final class DateChips {

    private static final int FORTNIGHT = 14;

    private DateChips() {}

    /** A day and what it is called. */
    record Chip(PromiseText name, LocalDate on) {}

    /** Next Friday, in two weeks, the end of the month (of the next one when that is nearer than Friday), each day once. */
    static List<Chip> of(LocalDate today) {
        var friday = today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        var end = today.with(TemporalAdjusters.lastDayOfMonth());
        if (!end.isAfter(friday)) {
            end = friday.plusDays(1).with(TemporalAdjusters.lastDayOfMonth());
        }
        var fortnight = today.plusDays(FORTNIGHT);
        var chips =
                new ArrayList<>(List.of(new Chip(PromiseText.FRIDAY, friday), new Chip(PromiseText.MONTH_END, end)));
        if (!fortnight.equals(friday) && !fortnight.equals(end)) {
            chips.add(new Chip(PromiseText.FORTNIGHT, fortnight));
        }
        chips.sort(Comparator.comparing(Chip::on));
        return List.copyOf(chips);
    }
}
