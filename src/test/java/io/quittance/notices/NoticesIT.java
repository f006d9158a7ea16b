package io.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quittance.access.Links;
import io.quittance.identity.Invitations;
import io.quittance.identity.Role;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.mail.ReadableMail;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.payments.TypedReceipts;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.Invoices;
import io.quittance.templates.AnswerContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens becomes mail by itself, in the whole application with its scheduler. */
@QuittanceTest
class NoticesIT {

    private static final CountryCode FRANCE = new CountryCode("FR");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Messages messages;

    @Autowired
    private BusinessDay businessDay;

    private Firm firm;
    private LocalDate today;
    private DebtorId debtor;
    private InvoiceId invoice;

    @BeforeEach
    void aFirmWithAnInvoice() {
        firm = new Cast(application).firm();
        today = businessDay.today(firm.zone());
        inside(() -> {
            application
                    .getBean(SenderCapacities.class)
                    .grant(new SenderCapacity(
                            firm.id(), FRANCE, Capacity.CREDITOR_OWN, null, today.minusDays(9), null));
            debtor = application
                    .getBean(Debtors.class)
                    .put(firm.id(), FirmFixture.draft("D-1", "Dupont", "compta@debtor.example"))
                    .stored()
                    .id();
            var draft = InvoiceDraft.of(
                    "B-1", "D-1", today.minusDays(40), today.minusDays(10), Money.parse("100.00", "EUR"));
            invoice = application
                    .getBean(InvoicePuts.class)
                    .put(firm.id(), draft)
                    .stored()
                    .id();
            return true;
        });
    }

    @Test
    void a_payment_becomes_one_receipt_with_the_numbered_pdf() {
        pay();
        var receipt = sent(MessageKind.RECEIPT);
        assertThat(receipt.invoices()).containsExactly(invoice);
        assertThat(content(receipt))
                .contains("application/pdf", "To: compta@debtor.example", "Auto-Submitted: auto-generated");
        pay();
        assertThat(inside(() ->
                        messages.page(firm.id(), new MessageFilter(debtor, null, MessageKind.RECEIPT, null), null, 9)))
                .hasSize(1);
    }

    @Test
    void the_receipt_of_a_typed_payment_waits_while_it_can_be_undone_and_the_next_day_lets_it_go() {
        inside(() -> payments().recordTyped(firm.id(), entry()));
        assertThat(planned(MessageKind.RECEIPT)).isEmpty();
        inside(() -> letGoBefore(today));
        assertThat(planned(MessageKind.RECEIPT)).isEmpty();
        inside(() -> letGoBefore(today.plusDays(1)));
        assertThat(planned(MessageKind.RECEIPT)).hasSize(1);
        inside(() -> letGoBefore(today.plusDays(1)));
        assertThat(planned(MessageKind.RECEIPT)).hasSize(1);
    }

    @Test
    void a_typed_payment_that_is_undone_thanks_nobody_and_corrects_nothing() {
        var typed = inside(() -> payments().recordTyped(firm.id(), entry()));
        inside(() -> payments().reverse(firm.id(), typed.payment().id(), "typed wrongly", "staff_1"));
        inside(() -> letGoBefore(today.plusDays(1)));
        assertThat(planned(MessageKind.RECEIPT)).isEmpty();
        assertThat(planned(MessageKind.NOTE)).isEmpty();
    }

    @Test
    void a_receipt_that_has_left_is_corrected_when_its_payment_was_a_mistake() {
        pay();
        sent(MessageKind.RECEIPT);
        var payment = inside(() -> payments().ofDebtor(firm.id(), debtor)).getFirst();
        inside(() -> payments().reverse(firm.id(), payment.id(), "another debtor's money", "staff_1"));
        var note = sent("receipt-corrected");
        assertThat(content(note)).contains(payment.receiptNumber());
    }

    @Test
    void undoing_a_payment_leaves_the_invoice_and_its_link_as_they_were() {
        var before = inside(() -> invoices().get(firm.id(), invoice));
        var links = application.getBean(Links.class);
        var token = tokenOfANote();
        var typed = inside(() -> payments().recordTyped(firm.id(), entry()));
        inside(() -> payments().reverse(firm.id(), typed.payment().id(), "typed wrongly", "staff_1"));
        assertThat(inside(() -> invoices().get(firm.id(), invoice))).isEqualTo(before);
        assertThat(new TenantScope.Platform().call(() -> links.open(token))).isPresent();
    }

    @Test
    void the_link_of_a_message_lives_on_when_its_invoice_is_settled() {
        var token = tokenOfANote();
        pay();
        var links = application.getBean(Links.class);
        assertThat(new TenantScope.Platform().call(() -> links.open(token))).isPresent();
    }

    @Test
    void an_answer_to_a_question_quotes_it_and_greets_once() {
        var questions = application.getBean(Questions.class);
        var asked =
                inside(() -> questions.ask(firm.id(), debtor, List.of(invoice), Topic.WRONG, "Je ne comprends pas."));
        sent("question-copy");
        inside(() -> {
            questions.answer(firm.id(), asked, "Bonjour,\n\nVoici la facture.", "Claire Fontaine");
            return true;
        });
        var text = text(sent("answer"));
        assertThat(text)
                .containsOnlyOnce("Bonjour")
                .containsSubsequence("Bonjour,", "Voici la facture.", "Claire Fontaine", "| Je ne comprends pas.");
    }

    @Test
    void who_writes_gets_a_copy_and_the_day_of_the_answer() {
        var asked = new TenantScope.Debtor(firm.id(), debtor)
                .call(() -> application
                        .getBean(Questions.class)
                        .ask(firm.id(), debtor, List.of(invoice), Topic.WRONG, "Deux lampes manquent.\nMerci."));
        var copy = sent("question-copy");
        assertThat(copy.key()).isEqualTo("question-copy:" + asked);
        assertThat(text(copy)).contains("au sujet de B-1", "| Deux lampes manquent.", "| Merci.", "au plus tard le ");
    }

    @Test
    void a_receipt_names_what_came_beyond_what_was_owed_and_what_happens_with_it() {
        inside(() -> payments()
                .record(
                        firm.id(),
                        new PaymentEntry("bank-1", null, "D-1", Money.parse("130.00", "EUR"), today, Means.TRANSFER)));
        assertThat(text(sent("receipt")))
                .contains(
                        "B-1, 100,00\u00a0€",
                        "Vous avez payé 30,00\u00a0€ de trop.",
                        "le déduisons de ce que vous devrez");
    }

    @Test
    void a_set_off_is_told_when_the_time_for_undo_is_over() {
        inside(() -> payments()
                .record(
                        firm.id(),
                        new PaymentEntry("bank-1", null, "D-1", Money.parse("130.00", "EUR"), today, Means.TRANSFER)));
        sent("receipt");
        inside(() -> application
                .getBean(InvoicePuts.class)
                .put(firm.id(), InvoiceDraft.of("B-2", "D-1", today, today.plusDays(30), Money.parse("80.00", "EUR"))));
        assertThat(planned("set-off")).isEmpty();
        fiveMinutesLater("set-off-note");
        assertThat(text(sent("set-off")))
                .containsSubsequence(
                        "Trop-perçu, déduit de la facture B-2, 30,00\u00a0€", "reste à régler", "50,00\u00a0€");
    }

    @Test
    void the_receipt_of_a_typed_payment_leaves_by_itself_when_the_time_for_undo_is_over() {
        inside(() -> payments().recordTyped(firm.id(), entry()));
        assertThat(planned(MessageKind.RECEIPT)).isEmpty();
        fiveMinutesLater("typed-receipt");
        assertThat(content(sent(MessageKind.RECEIPT))).contains("application/pdf", "To: compta@debtor.example");
    }

    @Test
    void whom_no_mail_reaches_is_told_by_letter() {
        inside(() -> application.getBean(Debtors.class).put(firm.id(), FirmFixture.draft("D-1", "Dupont", null)));
        pay();
        var receipt = planned(MessageKind.RECEIPT).getFirst();
        assertThat(receipt.channel()).isEqualTo(Channel.LETTER);
    }

    @Test
    void a_new_member_of_staff_gets_the_link() {
        var to = EmailAddress.parse("paul@" + firm.key() + ".example");
        var link = new TenantScope.Operator()
                .call(() -> application
                        .getBean(Invitations.class)
                        .invite(to, Role.FIRM_ADMIN, Set.of(firm.id()), Language.EN, "staff_1"));
        var invitation = sent(MessageKind.LOGIN_LINK);
        assertThat(invitation.debtor()).isNull();
        assertThat(content(invitation).replace("=\r\n", "")).contains("To: " + to, link.getPath());
    }

    private String tokenOfANote() {
        inside(() -> messages.plan(
                firm.id(),
                List.of(new MessageDraft(
                        "note",
                        MessageKind.NOTE,
                        Channel.EMAIL,
                        debtor,
                        List.of(invoice),
                        null,
                        "answer",
                        Language.FR,
                        today,
                        new AnswerContent(null, List.of("Bonjour.")),
                        List.of(),
                        null))));
        var matcher = Pattern.compile("/l/([A-Za-z0-9_-]{43})")
                .matcher(content(sent(MessageKind.NOTE)).replace("=\r\n", ""));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void pay() {
        inside(() -> payments().record(firm.id(), entry()));
    }

    private PaymentEntry entry() {
        return new PaymentEntry("bank-1", "B-1", null, Money.parse("100.00", "EUR"), today, Means.TRANSFER);
    }

    private boolean letGoBefore(LocalDate day) {
        application.getBean(TypedReceipts.class).letGoBefore(firm.id(), day);
        return true;
    }

    /** Lets the scheduler believe that the waiting of this firm's tasks of a kind is over. */
    private void fiveMinutesLater(String task) {
        var jdbc = application.getBean(JdbcClient.class);
        var waiting = jdbc.sql("""
                        select execution_time from scheduler.scheduled_tasks
                        where task_name = :task and task_instance like :firm || '-%'
                        """)
                .param("task", task)
                .param("firm", firm.id().value() + "")
                .query(Instant.class)
                .single();
        assertThat(Duration.between(Instant.now(), waiting)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        jdbc.sql("""
                        update scheduler.scheduled_tasks set execution_time = now()
                        where task_name = :task and task_instance like :firm || '-%'
                        """).param("task", task).param("firm", firm.id().value() + "").update();
    }

    private List<Message> planned(String template) {
        return planned(MessageKind.NOTE).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    private Message sent(String template) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> inside(() -> messages.page(
                                        firm.id(), new MessageFilter(debtor, null, null, MessageState.SENT), null, 9))
                                .stream()
                                .filter(message -> message.template().equals(template))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    /** What the mail says in its plain part. */
    private String text(Message message) {
        return ReadableMail.of(inside(() -> messages.content(firm.id(), message.id())))
                .plain();
    }

    private List<Message> planned(MessageKind kind) {
        return inside(() -> messages.page(firm.id(), new MessageFilter(debtor, null, kind, null), null, 9));
    }

    private Payments payments() {
        return application.getBean(Payments.class);
    }

    private Invoices invoices() {
        return application.getBean(Invoices.class);
    }

    private Message sent(MessageKind kind) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> inside(() -> messages.page(
                                firm.id(), new MessageFilter(null, null, kind, MessageState.SENT), null, 9)),
                        found -> found.size() == 1)
                .getFirst();
    }

    private String content(Message message) {
        return inside(() -> new String(messages.content(firm.id(), message.id()), StandardCharsets.UTF_8));
    }

    private <T> T inside(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
