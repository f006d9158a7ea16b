package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import io.quittance.agenda.Task;
import io.quittance.agenda.Tasks;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Suppressions;
import io.quittance.parties.Contact;
import io.quittance.parties.Contacts;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorField;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Who the debtor is and how to reach them is corrected on the case; what waited for that goes on. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class CorrectedIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private Cast.Person agent;
    private Debtor debtor;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        agent = new Cast(context).person(Role.AGENT, firm);
        debtor = of(() ->
                bean(Debtors.class).put(firm.id(), FirmFixture.draft("D-1")).stored());
        SignedIn.as(agent.id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void a_mail_address_mended_where_it_is_shown_ends_what_waited_for_it() {
        of(() -> bean(TransactionTemplate.class).execute(_ -> {
            bean(Suppressions.class).suppress(firm.id(), debtor.email(), MessageReason.BOUNCED);
            context.publishEvent(new MessageBounced(firm.id(), new MessageId(7), debtor.id(), MessageReason.BOUNCED));
            return true;
        }));
        assertThat(openTasks()).hasSize(1);
        navigate(address(), CaseView.class);
        click("edit-main");
        type("person-email", "two@one.example, three@one.example");
        click("person-submit");
        assertThat(now().email()).as("not one address").isEqualTo(debtor.email());
        type("person-email", "new@debtor.example");
        click("person-submit");
        assertThat(now().email()).isEqualTo(EmailAddress.parse("new@debtor.example"));
        assertThat(openTasks()).isEmpty();
        assertThat(active()).extracting(Hold::kind).doesNotContain(HoldKind.BOUNCED);
    }

    @Test
    void a_second_person_is_kept_with_role_telephone_and_hours_and_can_be_called() {
        navigate(address(), CaseView.class);
        click("add-person");
        click("person-submit");
        assertThat(people()).as("nobody without a name").hasSize(1);
        type("person-name", "Hugo Gaubert");
        type("person-role", "Comptable");
        type("person-phone", "+33 4 93 00 00 01");
        type("person-hours", "le matin");
        click("person-submit");
        assertThat(people())
                .last()
                .extracting(Contact::name, Contact::role, Contact::phone, Contact::hours)
                .containsExactly("Hugo Gaubert", "Comptable", "+33 4 93 00 00 01", "le matin");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("tel:+33493000001");
        click("edit-person");
        click("person-remove");
        assertThat(people()).hasSize(1);
    }

    @Test
    void what_changed_is_kept_with_who_and_when() {
        navigate(address(), CaseView.class);
        click("edit-debtor");
        type("debtor-street", "9 quai Neuf");
        click("debtor-submit");
        assertThat(now().address().street()).isEqualTo("9 quai Neuf");
        assertThat(of(() -> bean(Contacts.class).history(firm.id(), debtor.id())))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.field()).isEqualTo(DebtorField.ADDRESS);
                    assertThat(change.by()).isEqualTo(agent.id().toString());
                    assertThat(change.after()).contains("9 quai Neuf");
                });
        click("contact-history");
        assertThat(find(Span.class).all())
                .anySatisfy(line -> assertThat(line.getText()).contains("9 quai Neuf"));
    }

    private Debtor now() {
        return of(() -> bean(Debtors.class).get(firm.id(), debtor.id()));
    }

    private List<Contact> people() {
        return of(() -> bean(Contacts.class).of(firm.id(), now()));
    }

    private List<Task> openTasks() {
        return of(() -> bean(Tasks.class).ofDebtor(firm.id(), debtor.id())).stream()
                .filter(task -> task.doneOn() == null)
                .toList();
    }

    private List<Hold> active() {
        return of(() -> bean(Holds.class).history(firm.id(), debtor.id())).stream()
                .filter(hold -> hold.releasedOn() == null)
                .toList();
    }

    private String address() {
        return "desk/" + firm.key() + "/case/" + debtor.id().value();
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).last()).click();
    }

    private void type(String id, String text) {
        find(Input.class).withAttribute("data-testid", id).single().setValue(text);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
