package io.quittance.console.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableBody;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.FirmStages;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoices;
import io.quittance.staff.StaffPaths;
import io.quittance.templates.AnswerContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.EmptyState;
import io.quittance.ui.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The list of what does not leave, without a browser. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.console")
class HeldRemindersViewIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Cast cast;
    private Firm firm;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        cast = new Cast(context);
        firm = cast.firm();
        SignedIn.as(cast.person(Role.FIRM_USER, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void nothing_on_hold_is_said_so() {
        owes("D-1", "B-1");
        open();
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No reminder is on hold");
    }

    @Test
    void a_hold_on_an_invoice_names_it_and_one_on_the_debtor_counts_what_it_keeps_back() {
        var debtor = owes("D-1", "B-1", "B-2");
        hold(debtor, invoice(debtor, "B-1"), HoldKind.DISPUTE, LocalDate.of(2100, 3, 14));
        hold(debtor, null, HoldKind.INSOLVENCY, null);
        open();
        assertThat(rows())
                .hasSize(2)
                .anySatisfy(row -> assertThat(row)
                        .contains("Dupont D-1", "Disputed", "B-1", "100.00", "14/03/2100")
                        .doesNotContain("B-2"))
                .anySatisfy(
                        row -> assertThat(row).contains("Insolvency", "2 open invoices", "200.00", "until released"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(StaffPaths.caseOf(firm, debtor));
    }

    @Test
    void a_hold_that_ended_or_was_released_or_keeps_nothing_back_is_not_listed() {
        var ended = owes("D-1", "B-1");
        hold(ended, null, HoldKind.PROMISE, LocalDate.of(2026, 1, 31));
        var released = owes("D-2", "B-2");
        var hold = hold(released, null, HoldKind.AGENT, null);
        of(() -> bean(Holds.class).release(firm.id(), hold, "test"));
        hold(owes("D-3"), null, HoldKind.AGENT, null);
        open();
        assertThat(rows()).isEmpty();
    }

    @Test
    void three_hundred_holds_come_a_hundred_at_a_time() {
        var debtors = IntStream.rangeClosed(1, 250)
                .mapToObj(number -> owes("D-" + number, "B-" + number))
                .toList();
        debtors.forEach(debtor -> hold(debtor, null, HoldKind.AGENT, null));
        open();
        assertThat(rows()).hasSize(100);
        more();
        more();
        assertThat(rows()).hasSize(250).doesNotHaveDuplicates();
        assertThat(find(ActionButton.class).all()).noneMatch(HeldRemindersViewIT::showsMore);
    }

    @Test
    void a_country_that_the_firm_may_not_write_to_is_said_with_how_many_wait_there() {
        owes("D-1", "B-1");
        open();
        assertThat(notices()).singleElement().asString().contains("1 debtor", "nobody has entered by what right");
        allow();
        open();
        assertThat(notices()).isEmpty();
    }

    @Test
    void a_message_on_hold_says_why_and_goes_on_when_a_person_lets_it() {
        var debtor = owes("D-1", "B-1");
        var id = of(() -> bean(Messages.class).plan(firm.id(), List.of(aNote(debtor))))
                .getFirst();
        open();
        assertThat(text()).contains("Messages on hold", "Dupont D-1");
        allow();
        press("Release");
        assertThat(of(() -> bean(Messages.class).find(firm.id(), id))
                        .orElseThrow()
                        .state())
                .isNotEqualTo(MessageState.HELD);
    }

    @Test
    void what_is_held_says_what_helps() {
        hold(owes("D-1", "B-1"), null, HoldKind.NO_ADDRESS, null);
        open();
        assertThat(rows()).singleElement().asString().contains("Ask for the right address");
    }

    private void allow() {
        new TenantScope.FirmStaff(firm.id())
                .run(() -> bean(SenderCapacities.class)
                        .grant(new SenderCapacity(
                                firm.id(),
                                FirmFixture.draft("D-1").country(),
                                Capacity.CREDITOR_OWN,
                                null,
                                LocalDate.of(2020, 1, 1),
                                null)));
    }

    private static MessageDraft aNote(DebtorId debtor) {
        return new MessageDraft(
                "note:held",
                MessageKind.NOTE,
                Channel.EMAIL,
                debtor,
                List.of(),
                null,
                "answer",
                Language.EN,
                LocalDate.of(2026, 1, 10),
                new AnswerContent("Claire", List.of("Hello")),
                List.of(),
                null);
    }

    private void press(String label) {
        test(find(ActionButton.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String text() {
        return find(HeldRemindersView.class).single().getElement().getTextRecursively();
    }

    private List<String> notices() {
        return find(Notice.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void a_firm_that_has_paused_everything_is_told_so() {
        new TenantScope.Operator()
                .run(() -> bean(FirmStages.class).change(firm.id(), FirmStage.PAUSED, "test", "closed for the week"));
        open();
        assertThat(find(Notice.class).single().getElement().getTextRecursively())
                .contains("has paused all reminders since");
    }

    @Test
    void a_reader_of_french_reads_french() {
        SignedIn.as(cast.person(Role.FIRM_USER, Language.FR, firm).id());
        hold(owes("D-1", "B-1"), null, HoldKind.CEASE_REQUEST, null);
        open();
        assertThat(rows()).singleElement().asString().contains("1 facture ouverte", "sans date de fin", "100,00");
    }

    private void open() {
        navigate(StaffPaths.page(firm, HeldRemindersView.PAGE), HeldRemindersView.class);
    }

    private void more() {
        test(find(ActionButton.class).all().stream()
                        .filter(HeldRemindersViewIT::showsMore)
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static boolean showsMore(ActionButton button) {
        return button.getElement().getTextRecursively().equals("Show more");
    }

    private List<String> rows() {
        return find(NativeTableBody.class)
                .single()
                .getChildren()
                .map(row -> row.getElement().getTextRecursively().replaceAll("[\\h\\u202f]", " "))
                .toList();
    }

    private DebtorId owes(String reference, String... numbers) {
        var debtor = of(() ->
                bean(Debtors.class).put(firm.id(), FirmFixture.draft(reference)).stored());
        for (var number : numbers) {
            var day = LocalDate.of(2026, 1, 10);
            var draft = InvoiceDraft.of(number, reference, day, day.plusDays(30), Money.parse("100.00", "EUR"));
            of(() -> bean(InvoicePuts.class).put(firm.id(), draft));
        }
        return debtor.id();
    }

    private InvoiceId invoice(DebtorId debtor, String number) {
        return of(() -> bean(Invoices.class).ofDebtor(firm.id(), debtor)).stream()
                .filter(invoice -> invoice.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private HoldId hold(DebtorId debtor, @Nullable InvoiceId invoice, HoldKind kind, @Nullable LocalDate until) {
        var request = new HoldRequest(debtor, invoice, kind, until, "because", "test", null);
        return of(() -> bean(Holds.class).place(firm.id(), request)).id();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
