package io.quittance.agenda;

import static io.quittance.testing.FirmFixture.aFirm;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageFailed;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Messages;
import io.quittance.parties.DebtorChanged;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.InvoicesSettled;
import io.quittance.templates.AnswerContent;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears of a mail that could not be sent, and what ends it. */
class FailedMailIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final ModuleContext CONTEXT =
            new ModuleContext(TODAY, "documents", "branding", "correspondence", "receivables", "agenda");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;
    private DebtorId debtor;

    @BeforeEach
    void a_firm_with_a_debtor() {
        firm = aFirm(CONTEXT, "failed-mail-" + FIRMS.incrementAndGet());
        debtor = firm.aDebtor("D-1").id();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE_REFUSED", "GIVEN_UP", "CANNOT_BE_MADE"})
    void a_reminder_that_could_not_be_sent_waits_until_a_person_has_looked(MessageReason reason) {
        fails(mail(MessageKind.REMINDER, debtor), reason);
        assertThat(open()).extracting(Task::kind).containsExactly(TaskKind.MAIL_FAILED);
        assertThat(open().getFirst().detail()).isEqualTo(reason.name());
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.AGENT);
        var task = open().getFirst().id();
        firm.doing(() -> CONTEXT.get(Tasks.class).done(firm.id(), task, TODAY, "staff_1"));
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_note_that_could_not_be_sent_is_told_and_holds_no_reminder() {
        fails(mail(MessageKind.NOTE, debtor), MessageReason.CANNOT_BE_MADE);
        assertThat(open()).extracting(Task::kind).containsExactly(TaskKind.MAIL_FAILED);
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_way_in_that_came_too_late_needs_nobody_and_one_that_cannot_be_made_does() {
        fails(mail(MessageKind.LOGIN_LINK, debtor), MessageReason.GIVEN_UP);
        assertThat(open()).isEmpty();
        fails(mail(MessageKind.LOGIN_LINK, debtor), MessageReason.CANNOT_BE_MADE);
        assertThat(open()).extracting(Task::kind).containsExactly(TaskKind.MAIL_FAILED);
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_mail_to_staff_that_reaches_nobody_is_a_task_of_the_firm() {
        fails(mail(MessageKind.LOGIN_LINK, null), MessageReason.GIVEN_UP);
        assertThat(open())
                .singleElement()
                .satisfies(task -> assertThat(task.debtor()).isNull());
    }

    @Test
    void it_ends_when_nothing_is_owed_of_what_was_reminded_of() {
        fails(mail(MessageKind.NOTE, debtor), MessageReason.MESSAGE_REFUSED);
        fails(mail(MessageKind.REMINDER, debtor), MessageReason.MESSAGE_REFUSED);
        happens(() -> CONTEXT.get(MessageCauses.class)
                .settled(new InvoicesSettled(firm.id(), debtor, List.of(new InvoiceId(1)))));
        assertThat(open()).as("the note still reached nobody").hasSize(1);
        assertThat(holds()).isEmpty();
    }

    @Test
    void it_ends_when_the_debtor_is_corrected() {
        fails(mail(MessageKind.REMINDER, debtor), MessageReason.GIVEN_UP);
        happens(() -> CONTEXT.get(AddressCauses.class).changed(new DebtorChanged(firm.id(), debtor, false)));
        assertThat(open()).isEmpty();
        assertThat(holds()).isEmpty();
    }

    private MessageId mail(MessageKind kind, @Nullable DebtorId whom) {
        var draft = new MessageDraft(
                "m-" + FIRMS.incrementAndGet(),
                kind,
                Channel.EMAIL,
                whom,
                List.of(new InvoiceId(1)),
                null,
                "note",
                Language.FR,
                TODAY,
                new AnswerContent(null, List.of("Bonjour.")),
                List.of(),
                whom == null ? new EmailAddress("claire@firm.example") : null);
        return firm.as(() -> CONTEXT.get(Messages.class).plan(firm.id(), List.of(draft)))
                .getFirst();
    }

    private void fails(MessageId mail, MessageReason reason) {
        var whom = firm.as(
                        () -> CONTEXT.get(Messages.class).find(firm.id(), mail).orElseThrow())
                .debtor();
        happens(() -> CONTEXT.get(MessageCauses.class)
                .failed(new MessageFailed(firm.id(), mail, Channel.EMAIL, whom, reason)));
    }

    private void happens(Runnable event) {
        firm.doing(() -> new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> event.run()));
    }

    private List<Task> open() {
        return firm.as(() -> CONTEXT.get(Tasks.class).open(List.of(firm.id()), 10));
    }

    private List<Hold> holds() {
        return firm.as(() -> CONTEXT.get(Holds.class).active(firm.id(), debtor, TODAY));
    }
}
