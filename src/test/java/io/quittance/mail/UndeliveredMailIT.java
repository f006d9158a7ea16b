package io.quittance.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dispatch.MessageOutbox;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageFailed;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.messages.MessageStopped;
import io.quittance.messages.Messages;
import io.quittance.messages.Suppressions;
import io.quittance.templates.AnswerContent;
import io.quittance.templates.LoginContent;
import io.quittance.templates.MessageContent;
import io.quittance.templates.ReceiptContent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a mail that reaches nobody, for each reason and each kind of content. */
class UndeliveredMailIT extends SendingCase {

    private static final String SPAM = "554 looks like spam";
    private static final String REFUSED = "501 bad syntax";

    @Test
    void a_reminder_whose_address_is_refused_is_decided_anew_and_the_address_waits_for_a_person() {
        server.at("RCPT", REFUSED);
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        assertFailed(id, MessageReason.ADDRESS_REFUSED);
        assertThat(POST.events).contains(new MessageBounced(firm, id, debtor, MessageReason.BOUNCED));
        assertThat(suppressed()).containsExactly(MessageReason.ADDRESS_REFUSED);
    }

    @Test
    void a_mailbox_that_stays_full_for_days_is_written_to_no_more_until_a_person_allows_it() {
        server.at("RCPT", "452 4.2.2 mailbox full");
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        assertThat(suppressed()).isEmpty();
        POST.wait(Duration.ofHours(73));
        node.drain(firm);
        assertFailed(id, MessageReason.MAILBOX_FULL);
        assertThat(POST.events).contains(new MessageBounced(firm, id, debtor, MessageReason.BOUNCED));
        assertThat(suppressed()).containsExactly(MessageReason.MAILBOX_FULL);
    }

    @Test
    void a_reminder_whose_content_is_refused_is_told_to_a_person_and_its_address_stays_good() {
        server.at("DOT", SPAM);
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        assertFailed(id, MessageReason.MESSAGE_REFUSED);
        assertThat(POST.events).contains(failed(id, debtor, MessageReason.MESSAGE_REFUSED));
        assertThat(suppressed()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_reminder_that_is_given_up_is_told_to_a_person_and_its_address_stays_good() {
        server.at("RCPT", "450 4.2.0 later");
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        POST.wait(Duration.ofHours(73));
        node.drain(firm);
        assertThat(POST.events).contains(failed(id, debtor, MessageReason.GIVEN_UP));
        assertThat(suppressed()).isEmpty();
    }

    @Test
    void a_reminder_that_cannot_be_made_is_told_to_a_person() {
        var id = POST.plan(firm, Post.reminder(debtor, "poison", new AnswerContent(null, List.of("no reminder"))));
        for (int i = 0; i < 5; i++) {
            node.drain(firm);
            POST.wait(Duration.ofMinutes(2));
        }
        assertThat(POST.events).contains(failed(id, debtor, MessageReason.CANNOT_BE_MADE));
    }

    @Test
    void a_message_that_makes_the_whole_claim_fail_is_told_too_and_its_history_says_so() {
        var id = POST.remind(firm, debtor, "r1");
        for (int i = 0; i < 5; i++) {
            POST.doing(firm, () -> POST.get(MessageOutbox.class).countFault(firm, Channel.EMAIL));
            POST.wait(Duration.ofMinutes(2));
        }
        assertFailed(id, MessageReason.CANNOT_BE_MADE);
        assertThat(POST.events).contains(failed(id, debtor, MessageReason.CANNOT_BE_MADE));
        assertThat(POST.message(firm, id).history().getLast().state()).isEqualTo(MessageState.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIPT, RCPT, 501 bad syntax",
        "RECEIPT, DOT, 554 looks like spam",
        "RECEIPT, RCPT, 550 5.1.1 no such user",
        "NOTE, RCPT, 501 bad syntax",
        "NOTE, DOT, 554 looks like spam",
        "NOTE, RCPT, 550 5.1.1 no such user"
    })
    void what_a_mail_could_not_tell_a_letter_tells_once(MessageKind kind, String stage, String reply) {
        server.at(stage, reply);
        var id = POST.plan(firm, telling(kind, "n1", List.of()));
        node.drain(firm);
        POST.wait(Duration.ofDays(4));
        node.drain(firm);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(kind);
            assertThat(letter.template()).isEqualTo(POST.message(firm, id).template());
            assertThat(letter.state()).isEqualTo(MessageState.PLANNED);
        });
        assertThat(POST.events).noneMatch(MessageFailed.class::isInstance);
    }

    @Test
    void an_answer_that_is_given_up_goes_by_letter_too() {
        server.at("RCPT", "450 4.2.0 later");
        POST.plan(firm, telling(MessageKind.NOTE, "n1", List.of()));
        node.drain(firm);
        POST.wait(Duration.ofHours(73));
        node.drain(firm);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void a_note_to_an_address_that_is_no_longer_written_to_goes_by_letter() {
        POST.doing(
                firm,
                () -> POST.get(Suppressions.class)
                        .suppress(firm, new EmailAddress("dupont@debtor.example"), MessageReason.BOUNCED));
        var id = POST.plan(firm, telling(MessageKind.NOTE, "n1", List.of()));
        node.drain(firm);
        assertFailed(id, MessageReason.SUPPRESSED);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void an_answer_with_files_cannot_go_by_letter_and_needs_a_person() {
        var id = POST.plan(firm, telling(MessageKind.NOTE, "n1", List.of(new DocumentId(4711))));
        for (int i = 0; i < 5; i++) {
            node.drain(firm);
            POST.wait(Duration.ofMinutes(2));
        }
        assertThat(letters()).isEmpty();
        assertThat(POST.events).contains(failed(id, debtor, MessageReason.CANNOT_BE_MADE));
    }

    @Test
    void a_sign_in_mail_that_comes_too_late_says_nothing_against_its_address() {
        server.at("RCPT", "452 4.2.2 mailbox full");
        var id = POST.plan(firm, Post.signIn(debtor, "s1"));
        node.express(firm);
        POST.wait(Duration.ofMinutes(11));
        node.express(firm);
        assertFailed(id, MessageReason.GIVEN_UP);
        assertThat(suppressed()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {REFUSED, "550 5.1.1 no such user"})
    void a_mail_to_staff_that_reaches_nobody_is_told(String reply) {
        server.at("RCPT", reply);
        var id = POST.plan(
                firm,
                draft(
                        MessageKind.LOGIN_LINK,
                        "invitation-1",
                        null,
                        "new-password",
                        new LoginContent("https://pay.example/s", "", 15),
                        List.of(),
                        new EmailAddress("claire@firm.example")));
        node.express(firm);
        assertThat(POST.events)
                .contains(failed(id, null, POST.message(firm, id).reason()))
                .noneMatch(MessageBounced.class::isInstance)
                .noneMatch(MessageStopped.class::isInstance);
    }

    private void assertFailed(MessageId id, MessageReason reason) {
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.FAILED);
        assertThat(POST.message(firm, id).reason()).isEqualTo(reason);
    }

    private MessageFailed failed(MessageId id, @Nullable DebtorId whom, @Nullable MessageReason reason) {
        return new MessageFailed(firm, id, Channel.EMAIL, whom, Objects.requireNonNull(reason));
    }

    private List<MessageReason> suppressed() {
        return POST.in(firm, () -> POST.get(Suppressions.class).of(firm)).stream()
                .map(Suppressions.Suppression::reason)
                .toList();
    }

    private List<Message> letters() {
        return POST
                .in(
                        firm,
                        () -> POST.get(Messages.class)
                                .page(firm, new MessageFilter(debtor, null, null, null), null, 50))
                .stream()
                .filter(message -> message.channel() == Channel.LETTER)
                .toList();
    }

    private MessageDraft telling(MessageKind kind, String key, List<DocumentId> files) {
        return kind == MessageKind.RECEIPT
                ? draft(kind, key, debtor, "receipt", receipt(), files, null)
                : draft(kind, key, debtor, "answer", new AnswerContent("Claire", List.of("Oui.")), files, null);
    }

    private static ReceiptContent receipt() {
        var amount = Money.parse("10.00", "EUR");
        return new ReceiptContent(
                "Q-1",
                Post.TODAY,
                amount,
                List.of(new ReceiptContent.Part("F-1", amount, Money.zero(amount.currency()))),
                true,
                null,
                null);
    }

    private static MessageDraft draft(
            MessageKind kind,
            String key,
            @Nullable DebtorId debtor,
            String template,
            MessageContent content,
            List<DocumentId> files,
            @Nullable EmailAddress to) {
        return new MessageDraft(
                key,
                kind,
                Channel.EMAIL,
                debtor,
                List.of(),
                null,
                template,
                Language.FR,
                Post.TODAY,
                content,
                files,
                to);
    }
}
