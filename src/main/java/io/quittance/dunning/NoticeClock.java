package io.quittance.dunning;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import io.quittance.messages.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * When the days of a legal clock begin, by the country's law and the way the message goes; run, rehearsal and the words of the
 * message all ask here. The first day counts.
 */
enum NoticeClock {
    /** On the calendar day after sending. Electronic messages: Belgium, CDE art. XIX.2; and wherever no rule is known. */
    DAY_AFTER_SENDING {
        @Override
        LocalDate firstDay(LocalDate leftOn, CountryCode country, BusinessCalendar calendar) {
            return leftOn.plusDays(1);
        }
    },
    /**
     * On the third working day after dispatch: Belgium by post, CDE art. XIX.2. Whether a Saturday is a working day there is
     * not settled (CDE/WER art. XIX.2), so it is not counted: the debtor gets the longer time.
     */
    THIRD_WORKING_DAY {
        @Override
        LocalDate firstDay(LocalDate leftOn, CountryCode country, BusinessCalendar calendar) {
            return later(leftOn, 3, DayOfWeek.SATURDAY, country, calendar);
        }
    },
    /**
     * On the day after receipt, which is presumed on the second day after posting on which mail is delivered, Sundays, Mondays
     * and public holidays not counted: Netherlands by post, HR 25 November 2016, ECLI:NL:HR:2016:2704.
     */
    DAY_AFTER_RECEIPT {
        @Override
        LocalDate firstDay(LocalDate leftOn, CountryCode country, BusinessCalendar calendar) {
            return later(leftOn, 2, DayOfWeek.MONDAY, country, calendar).plusDays(1);
        }
    };

    private static final Map<String, NoticeClock> BY_POST = Map.of("BE", THIRD_WORKING_DAY, "NL", DAY_AFTER_RECEIPT);

    abstract LocalDate firstDay(LocalDate leftOn, CountryCode country, BusinessCalendar calendar);

    /** The last day of a clock of so many days; what follows may happen from the next day on. */
    static LocalDate lastDay(
            Channel channel, LocalDate leftOn, int days, CountryCode country, BusinessCalendar calendar) {
        var clock = channel == Channel.LETTER
                ? BY_POST.getOrDefault(country.value(), DAY_AFTER_SENDING)
                : DAY_AFTER_SENDING;
        return clock.firstDay(leftOn, country, calendar).plusDays(days - 1L);
    }

    /** So many days later, counting neither Sundays, nor public holidays, nor the other day of the week. */
    private static LocalDate later(
            LocalDate from, int days, DayOfWeek other, CountryCode country, BusinessCalendar calendar) {
        var day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += calendar.isQuiet(day, country) || day.getDayOfWeek() == other ? 0 : 1;
        }
        return day;
    }
}
