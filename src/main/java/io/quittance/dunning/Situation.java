package io.quittance.dunning;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Language;
import io.quittance.messages.Channel;
import io.quittance.parties.CountryZones;
import io.quittance.parties.DebtorKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is true for all claims of a debtor on a day: who it is, which ways are open, who may send, when it was last written to.
 *
 * @param channels the ways for which there is a usable address
 * @param stoppedOn the day on which its message was stopped or came back, if it is the day looked at: that day is used up
 * @param rhythmDays at least so many days lie between two reminders
 * @param contacts days on which a reminder was planned or sent, today's included
 */
public record Situation(
        DebtorId debtor,
        DebtorKind kind,
        CountryCode country,
        Language language,
        Set<Channel> channels,
        boolean firmPaused,
        boolean senderAllowed,
        @Nullable LocalDate stoppedOn,
        int rhythmDays,
        List<LocalDate> contacts,
        BusinessCalendar calendar) {

    /** At most so many reminders in seven days (domain.md §3.8). */
    private static final int MOST_PER_WEEK = 3;

    /** The zone whose hours of the day are the debtor's. */
    public ZoneId zone() {
        return CountryZones.of(country);
    }

    public boolean isQuiet(LocalDate day) {
        return calendar.isQuiet(day, country);
    }

    /** The step by the way it would leave: a mail to a debtor without a usable mail address goes by letter. */
    public Step way(Step step) {
        return step.channel() == Channel.EMAIL && !channels.contains(Channel.EMAIL) && channels.contains(Channel.LETTER)
                ? step.by(Channel.LETTER)
                : step;
    }

    /** True when a reminder is planned for this day, or left on it. */
    public boolean wasContactedOn(LocalDate day) {
        return contacts.contains(day);
    }

    /** True when the rhythm since the last reminder has not passed. */
    public boolean isWithinRhythm(LocalDate day) {
        return contacts.stream().anyMatch(contact -> contact.isAfter(day.minusDays(rhythmDays)));
    }

    /** True when the day is used up, or a reminder would be one too many in seven days. */
    public boolean isTooSoon(LocalDate day) {
        return day.equals(stoppedOn)
                || contacts.stream()
                                .filter(contact -> contact.isAfter(day.minusDays(7)))
                                .count()
                        >= MOST_PER_WEEK;
    }

    /** The first day from the given one on which a reminder may leave. */
    public LocalDate firstAllowed(LocalDate from) {
        var day = from;
        while (isQuiet(day) || isWithinRhythm(day) || isTooSoon(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day of the legal clock that a step started; the day it left when it started none. */
    public LocalDate noticeEnds(TakenStep step) {
        return step.noticeDays() == 0
                ? step.on()
                : NoticeClock.lastDay(step.channel(), step.on(), step.noticeDays(), country, calendar);
    }

    public Situation contacted(LocalDate on) {
        var all = new ArrayList<>(contacts);
        all.add(on);
        return new Situation(
                debtor,
                kind,
                country,
                language,
                channels,
                firmPaused,
                senderAllowed,
                stoppedOn,
                rhythmDays,
                List.copyOf(all),
                calendar);
    }
}
