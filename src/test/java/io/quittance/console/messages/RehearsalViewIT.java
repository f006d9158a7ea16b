package io.quittance.console.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableBody;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.Money;
import io.quittance.kernel.RunId;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.Run;
import io.quittance.reminders.RunStatus;
import io.quittance.reminders.foretold.ForetoldMessage;
import io.quittance.reminders.foretold.ForetoldMessages;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.FilterBar;
import io.quittance.ui.ModalDialog;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of simulations, without a browser: amounts by day, customers, the messages themselves. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.console")
class RehearsalViewIT extends SpringBrowserlessTest {

    private static final int DAYS = 30;

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
    void what_the_days_ask_for_is_what_the_messages_ask_for_and_as_many_as_the_run_counts() {
        allow();
        owes("D-1", "120.00", "30.00");
        owes("D-2", "50.00");
        var run = rehearsed();
        open(run);
        var days = of(() -> bean(ForetoldMessages.class).days(firm.id(), run.id()));
        var all = of(() -> bean(ForetoldMessages.class).all(firm.id(), run.id(), 0, 1000));
        assertThat(days.stream().mapToLong(day -> day.messages()).sum())
                .isPositive()
                .isEqualTo(run.messages().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        for (var day : days) {
            assertThat(day.asked())
                    .isEqualTo(all.stream()
                            .filter(one -> one.on().equals(day.on())
                                    && one.step().equals(day.step())
                                    && one.channel() == day.channel())
                            .map(ForetoldMessage::asked)
                            .reduce(Money::plus)
                            .orElseThrow());
        }
        assertThat(rows()).hasSize(days.size());
        assertThat(rows().getFirst()).contains("€");
    }

    @Test
    void a_message_of_a_day_is_seen_as_it_would_leave_and_nothing_is_planned() {
        allow();
        owes("D-1", "120.00");
        open(rehearsed());
        press("show-day");
        press("preview");
        var dialog = find(ModalDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("Dupont D-1", "Subject");
        assertThat(find(IFrame.class).single().getSrcdoc().orElseThrow()).contains("D-1/1");
        assertThat(of(() ->
                        bean(Messages.class).latest(firm.id(), new MessageFilter(null, null, null, null), null, 10)))
                .isEmpty();
    }

    @Test
    void a_customers_days_say_what_leaves_and_why() {
        allow();
        owes("D-1", "120.00");
        open(rehearsed());
        see(1);
        press("show-customer");
        assertThat(text()).contains("Dupont D-1, day by day", "120.00");
        assertThat(find(NativeTableBody.class).all()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void the_file_has_a_line_for_each_message() {
        allow();
        owes("D-1", "120.00");
        owes("D-2", "50.00");
        var run = rehearsed();
        var session = bean(StaffSession.class);
        var csv = new RehearsalExport(StaffTexts.of(session.member()), session, bean(RunSource.class)).csv(firm, run);
        long messages =
                run.messages().values().stream().mapToLong(Long::longValue).sum();
        assertThat(csv.lines()).hasSize((int) messages + 1);
        assertThat(csv).contains("\"D-1\",\"Dupont D-1\"", "\"120.00\",\"EUR\"");
    }

    @Test
    void a_simulation_in_which_nothing_leaves_says_so() {
        open(rehearsed());
        assertThat(text()).contains("No message would leave");
    }

    private Run rehearsed() {
        var runs = bean(ReminderRuns.class);
        var today = bean(StaffSession.class).today(firm);
        RunId id = of(() -> runs.request(firm.id(), today, true, DAYS));
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        var run = of(() -> runs.get(firm.id(), id));
        while (run.status() != RunStatus.DONE) {
            assertThat(System.nanoTime()).as("the rehearsal").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            run = of(() -> runs.get(firm.id(), id));
        }
        return run;
    }

    private void open(Run run) {
        navigate(StaffPaths.decisions(firm), DecisionsView.class);
        test(find(ActionButton.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().equals("Show"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(run.rehearsal()).isTrue();
    }

    private void see(int view) {
        var bar = find(FilterBar.class).all().getFirst();
        test((NativeButton) ((Component) bar).getChildren().toList().get(view)).click();
    }

    private void press(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).all().getFirst())
                .click();
    }

    private String text() {
        return find(DecisionsView.class).single().getElement().getTextRecursively();
    }

    private List<String> rows() {
        return find(NativeTableBody.class)
                .all()
                .getFirst()
                .getChildren()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private void allow() {
        of(() -> {
            bean(SenderCapacities.class)
                    .grant(new SenderCapacity(
                            firm.id(),
                            FirmFixture.draft("D-1").country(),
                            Capacity.CREDITOR_OWN,
                            null,
                            LocalDate.of(2020, 1, 1),
                            null));
            return true;
        });
    }

    private void owes(String reference, String... amounts) {
        of(() -> bean(Debtors.class).put(firm.id(), FirmFixture.draft(reference)));
        int number = 0;
        for (var amount : amounts) {
            var day = bean(StaffSession.class).today(firm).minusDays(20);
            var draft = InvoiceDraft.of(
                    reference + "/" + ++number, reference, day, day.plusDays(14), Money.parse(amount, "EUR"));
            of(() -> bean(InvoicePuts.class).put(firm.id(), draft));
        }
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
