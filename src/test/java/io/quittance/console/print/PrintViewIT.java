package io.quittance.console.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.letters.PrintDays;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.templates.StatementContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusPill;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Print days as a firm's own people see them, without a browser. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.console")
class PrintViewIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Cast cast;
    private Firm firm;
    private MessageId letter;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        cast = new Cast(context);
        firm = cast.firm();
        var own = new SenderCapacity(
                firm.id(), firm.country(), Capacity.CREDITOR_OWN, null, LocalDate.of(2020, 1, 1), null);
        new TenantScope.Operator().run(() -> bean(SenderCapacities.class).grant(own));
        letter = of(() -> bean(Messages.class).plan(firm.id(), List.of(aStatement())))
                .getFirst();
        assertThat(bean(PrintDays.class).print(firm.id())).hasSize(1);
        SignedIn.as(cast.person(Role.FIRM_USER, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void posted_today_makes_the_letters_of_the_batch_count_as_posted() {
        navigate("console/" + firm.key() + "/print", PrintView.class);
        assertThat(pills()).containsExactly("Ready to print", "To be posted");
        assertThat(links()).contains("/desk/" + firm.key() + "/messages/" + letter.value() + "/pdf");
        click("posted-today");
        click("posted-today-confirm");
        assertThat(pills()).containsExactly("All posted", "Posted");
        assertThat(of(() -> bean(Messages.class).find(firm.id(), letter))
                        .orElseThrow()
                        .state())
                .isEqualTo(MessageState.DELIVERED);
        assertThat(find(ActionButton.class)
                        .withAttribute("data-testid", "posted-today")
                        .all())
                .isEmpty();
    }

    @Test
    void letters_that_wait_for_the_print_folder_say_since_when_and_why_and_can_be_tried_again() {
        new TenantScope.Engine(firm.id())
                .run(() -> bean(TransactionTemplate.class)
                        .executeWithoutResult(_ -> bean(JdbcClient.class)
                                .sql("""
                                        insert into letters.print_fault (firm_id, reason, detail, since_at)
                                        values (:firm, 'PRINT_FOLDER_FAULT', '/secret/path: denied', '2026-11-20T10:00:00Z')
                                        """)
                                .param("firm", firm.id().value())
                                .update()));
        navigate("console/" + firm.key() + "/print", PrintView.class);
        assertThat(notices())
                .anySatisfy(notice -> assertThat(notice)
                        .contains("no letter has been printed", "20", "does not take files")
                        .doesNotContain("secret"));
        click("print-again");
        assertThat(notices()).anySatisfy(notice -> assertThat(notice).contains("It is being tried"));
    }

    private List<String> notices() {
        return find(Notice.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void print_days_are_for_the_firms_own_people() {
        SignedIn.as(cast.person(Role.AGENT, firm).id());
        assertThatThrownBy(() -> navigate("console/" + firm.key() + "/print", PrintView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MessageDraft aStatement() {
        var debtor =
                bean(Debtors.class).put(firm.id(), FirmFixture.draft("D-1")).stored();
        var today = bean(BusinessDay.class).today(firm.zone());
        var open = Money.parse("120.00", "EUR");
        var line = new StatementContent.Line("B-1", null, today.minusDays(40), today.minusDays(10), open, open);
        return new MessageDraft(
                "statement:test",
                MessageKind.NOTE,
                Channel.LETTER,
                debtor.id(),
                List.of(),
                null,
                "statement",
                debtor.language(),
                today,
                new StatementContent(today, List.of(line), open, null),
                List.of(),
                null);
    }

    private List<String> pills() {
        return find(StatusPill.class).all().stream().map(StatusPill::getText).toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).last()).click();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
