package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.Money;
import io.quittance.letters.PrintDays;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.NativeSelect;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the button in a case to the letter: everything open in one currency, once a day. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class StatementByPostIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private Debtor debtor;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        var cast = new Cast(context);
        firm = cast.firm();
        var own = new SenderCapacity(
                firm.id(), firm.country(), Capacity.CREDITOR_OWN, null, LocalDate.of(2020, 1, 1), null);
        new TenantScope.Operator().run(() -> bean(SenderCapacities.class).grant(own));
        debtor = of(() ->
                bean(Debtors.class).put(firm.id(), FirmFixture.draft("D-1")).stored());
        put("B-1", "1234.56", "EUR");
        put("B-2", "100.00", "EUR");
        put("B-3", "77.00", "GBP");
        SignedIn.as(cast.person(Role.AGENT, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void a_statement_leaves_as_one_letter_however_often_it_is_asked_for() throws IOException {
        open();
        ask();
        ask();
        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.NOTE);
            assertThat(message.channel()).isEqualTo(Channel.LETTER);
            assertThat(message.invoices()).hasSize(2);
        });

        bean(PrintDays.class).print(firm.id());
        var letter = messages().getFirst();
        assertThat(letter.state()).isEqualTo(MessageState.SENT);
        var text = text(of(() -> bean(Messages.class).content(firm.id(), letter.id())));
        assertThat(text).contains("Votre relevé de compte", "B-1", "B-2").doesNotContain("B-3", "77,00");
        assertThat(text.replaceAll("[\\h\\u202f]", " ")).contains("1 334,56 €");

        open();
        assertThat(find(Anchor.class)
                        .withAttribute("data-testid", "letter-pdf")
                        .single()
                        .getHref())
                .isEqualTo("/desk/" + firm.key() + "/messages/" + letter.id().value() + "/pdf");
    }

    @Test
    void a_statement_by_mail_is_shown_as_it_will_leave_and_leaves_at_once() throws IOException {
        open();
        click("case-s");
        assertThat(find(IFrame.class)
                        .withAttribute("data-testid", "mail-preview")
                        .single()
                        .getSrcdoc()
                        .orElseThrow()
                        .replaceAll("[\\h\\u202f]", " "))
                .contains("B-1", "B-2", "1 334,56 €")
                .doesNotContain("B-3");
        assertThat(find(Anchor.class)
                        .withAttribute("data-testid", "statement-pdf")
                        .all())
                .hasSize(1);
        click("statement-submit");
        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.channel()).isEqualTo(Channel.EMAIL));
        assertThat(text(attached())).contains("Relevé de compte", "B-1", "B-2").doesNotContain("B-3");
        open();
        click("case-s");
        click("statement-submit");
        assertThat(messages()).as("the very same leaves once a day").hasSize(1);
        put("B-4", "10.00", "EUR");
        open();
        click("case-s");
        click("statement-submit");
        assertThat(messages()).as("another balance is another statement").hasSize(2);
    }

    private byte[] attached() {
        return of(() -> bean(TransactionTemplate.class)
                .execute(_ -> bean(JdbcClient.class)
                        .sql("""
                        select d.bytes from correspondence.message m
                        join documents.document d on d.firm_id = m.firm_id and d.document_id = any (m.attachments)
                        where m.firm_id = :firm and d.debtor_id = :debtor""")
                        .param("firm", firm.id().value())
                        .param("debtor", debtor.id().value())
                        .query(byte[].class)
                        .single()));
    }

    private void open() {
        navigate("desk/" + firm.key() + "/case/" + debtor.id().value(), CaseView.class);
    }

    private void ask() {
        click("case-s");
        find(NativeSelect.class)
                .withAttribute("data-testid", "statement-way")
                .single()
                .setValue("1");
        click("statement-submit");
    }

    private void put(String number, String amount, String currency) {
        of(() -> bean(InvoicePuts.class)
                .put(
                        firm.id(),
                        InvoiceDraft.of(
                                number,
                                "D-1",
                                LocalDate.of(2026, 1, 10),
                                LocalDate.of(2026, 2, 9),
                                Money.parse(amount, currency))));
    }

    private List<Message> messages() {
        return of(() -> bean(Messages.class)
                .page(firm.id(), new MessageFilter(debtor.id(), null, MessageKind.NOTE, null), null, 10));
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).last()).click();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
