package io.quittance.dunning;

import static io.quittance.dunning.Cases.MONDAY;
import static io.quittance.dunning.Cases.aBelgianConsumer;
import static io.quittance.dunning.Cases.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.PlannedReminder.Block;
import io.quittance.dunning.PlannedReminder.Taking;
import io.quittance.dunning.TakenStep.Proof;
import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import io.quittance.messages.Channel;
import io.quittance.templates.ReminderContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of CDE/WER art. XIX.2 and BW 6:96(6). */
class NoticeClockTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 11, 11),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26),
            LocalDate.of(2027, 1, 1));
    private static final BusinessCalendar CALENDAR = (day, _) -> HOLIDAYS.contains(day);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "BE-C1, BE, LETTER, 2023-09-18, 2023-10-05",
        "BE-C2, BE, EMAIL,  2023-09-18, 2023-10-03",
        "BE-C3, BE, LETTER, 2026-11-06, 2026-11-26",
        "BE-C4, BE, EMAIL,  2026-11-20, 2026-12-05",
        "NL-C1, NL, LETTER, 2026-01-09, 2026-01-28",
        "NL-C2, NL, LETTER, 2026-01-06, 2026-01-23",
        "NL-C3, NL, LETTER, 2026-12-23, 2027-01-13"
    })
    void fourteen_days_end_on_the_eve_of_the_day_from_which_more_may_be_asked(
            String id, String country, Channel channel, LocalDate left, LocalDate from) {
        assertThat(NoticeClock.lastDay(channel, left, 14, new CountryCode(country), CALENDAR))
                .isEqualTo(from.minusDays(1));
    }

    @Test
    void a_belgian_first_reminder_by_post_holds_the_next_step_back_for_the_postal_clock() {
        var byPost = new TakenStep("reminder-1", 5, 14, 5, Channel.LETTER, 1, MONDAY, MONDAY, Proof.SENT);
        var claim = new ClaimInCase(invoice(1, MONDAY.minusDays(60)).claim(), List.of(byPost), List.of());
        // Day 1 is Thursday, the last day is a Wednesday, sixteen days after dispatch.
        assertThat(aBelgianConsumer().owes(claim).decidedOn(MONDAY.plusDays(16)).reason())
                .isEqualTo(Reason.NOTICE_PERIOD);
        assertThat(aBelgianConsumer().owes(claim).decidedOn(MONDAY.plusDays(17)).reason())
                .isEqualTo(Reason.STEP_LATER);
    }

    @Test
    void a_reminder_names_the_last_day_of_the_clock_of_its_way() {
        assertThat(payBy(Channel.EMAIL)).isEqualTo(MONDAY.plusDays(14));
        assertThat(payBy(Channel.LETTER)).isEqualTo(MONDAY.plusDays(16));
    }

    private static Object payBy(Channel channel) {
        var debtor = aBelgianConsumer().get();
        var claim = invoice(1, MONDAY.minusDays(5)).claim();
        var step = new Step("reminder-1", 5, channel, "first-reminder-be", 14);
        var block = Block.of(List.of(new Taking(claim, step)), List.of(), List.of());
        var reminder = new PlannedReminder(debtor.situation().debtor(), MONDAY, step, List.of(block));
        var content = ReminderDrafts.of(reminder, debtor.situation()).content();
        return ((ReminderContent) content).payBy();
    }
}
