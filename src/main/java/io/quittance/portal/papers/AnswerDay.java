package io.quittance.portal.papers;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.parties.Firm;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The day by which what a debtor wrote is answered: promised where it is written, and said again until it is. */
@Service
public class AnswerDay {

    /** Business days of the firm's country. */
    private static final int ANSWERED_WITHIN = 2;

    private final BusinessCalendar calendar;

    AnswerDay(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** For something written at this time of business. */
    public LocalDate of(Firm firm, Instant written) {
        return of(firm, written.atZone(firm.zone()).toLocalDate());
    }

    /** For something written on this day. */
    public LocalDate of(Firm firm, LocalDate written) {
        return calendar.plusBusinessDays(written, ANSWERED_WITHIN, firm.country());
    }
}
