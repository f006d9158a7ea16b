package io.quittance.portal;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.parties.Firm;
import io.quittance.questions.Question;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The day by which what a debtor wrote is answered: promised where it is written, and said again until it is. */
@Service
public class AnswerDay {

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
        return calendar.plusBusinessDays(written, Question.ANSWERED_WITHIN, firm.country());
    }
}
