package io.quittance.reminders;

import static io.quittance.reminders.Engine.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageFailed;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Messages;
import io.quittance.messages.Suppressions;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.WritingPreferences;
import io.quittance.receivables.Invoice;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When a mail cannot reach a debtor and a letter can. */
class SecondChannelIT {

    private static final Engine ENGINE = new Engine();

    private FirmId firm = new FirmId(1);
    private Invoice invoice;

    @BeforeEach
    void aDebtorOwes() {
        ENGINE.setToday(START);
        firm = ENGINE.firm();
        ENGINE.debtor(firm, "D-1", DebtorKind.BUSINESS, "FR");
        invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
    }

    @Test
    void a_reminder_whose_mail_came_back_goes_by_letter_on_the_next_day() {
        ENGINE.passDay(firm, START);
        bounce();
        assertThat(ENGINE.sent(firm)).isEmpty();
        ENGINE.passDay(firm, START.plusDays(1));
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-02 reminder-1 LETTER F-1");
        var told = ENGINE.in(firm, () -> ENGINE.bean(Decisions.class).of(firm, invoice.id(), START.plusDays(1)));
        assertThat(told.decision().step()).isNotNull();
        assertThat(told.decision().step().channel().name()).isEqualTo("LETTER");
        assertThat(ENGINE.everything()
                        .sql("select channel from reminders.debtor_day where firm_id = ? and not stopped")
                        .param(firm.value())
                        .query(String.class)
                        .list())
                .containsExactly("LETTER");
    }

    @Test
    void the_same_day_is_used_up_however_often_its_run_is_started() {
        ENGINE.passDay(firm, START);
        bounce();
        ENGINE.debtor(firm, "D-2", DebtorKind.BUSINESS, "FR");
        ENGINE.invoice(firm, "F-2", "D-2", START.minusDays(5), "100.00");
        ENGINE.passDay(firm, START);
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-01 reminder-1 EMAIL F-2");
    }

    @Test
    void an_address_that_is_not_written_to_any_more_counts_as_none() {
        suppress();
        ENGINE.passDay(firm, START);
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-01 reminder-1 LETTER F-1");
    }

    @Test
    void who_wants_post_is_reminded_by_letter() {
        ENGINE.in(firm, () -> {
            ENGINE.bean(WritingPreferences.class).choosePost(firm, invoice.debtor());
            return true;
        });
        ENGINE.passDay(firm, START);
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-01 reminder-1 LETTER F-1");
    }

    @Test
    void a_letter_that_could_not_be_printed_is_written_again_another_day() {
        suppress();
        ENGINE.passDay(firm, START);
        happens((news, message) -> news.on(
                new MessageFailed(firm, message, Channel.LETTER, invoice.debtor(), MessageReason.PRINTER_REFUSED)));
        assertThat(ENGINE.sent(firm)).isEmpty();
        ENGINE.passDay(firm, START.plusDays(1));
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-02 reminder-1 LETTER F-1");
    }

    private void bounce() {
        suppress();
        happens((news, message) -> news.on(new MessageBounced(firm, message, invoice.debtor(), MessageReason.BOUNCED)));
    }

    private void happens(BiConsumer<NextActionTriggers, MessageId> event) {
        ENGINE.in(
                firm,
                () -> new TransactionTemplate(ENGINE.bean(PlatformTransactionManager.class)).execute(_ -> {
                    var message = ENGINE.bean(Messages.class)
                            .latest(firm, new MessageFilter(invoice.debtor(), null, null, null), null, 1)
                            .getFirst();
                    event.accept(ENGINE.bean(NextActionTriggers.class), message.id());
                    return true;
                }));
    }

    private void suppress() {
        ENGINE.in(firm, () -> {
            ENGINE.bean(Suppressions.class)
                    .suppress(firm, new EmailAddress("d-1@debtor.example"), MessageReason.BOUNCED);
            return true;
        });
    }
}
