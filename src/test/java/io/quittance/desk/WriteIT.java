package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Input;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FactList;
import io.quittance.ui.LongTextField;
import io.quittance.ui.NativeSelect;
import io.quittance.ui.Timeline;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An agent writes to a debtor, and the timeline says who did what. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class WriteIT extends SpringBrowserlessTest {

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
    void a_mail_is_shown_as_it_will_leave_and_greets_once() {
        navigate(address(), CaseView.class);
        click("case-m");
        click("write-submit");
        assertThat(messages()).as("nothing was written").isEmpty();
        write("Bonjour,\n\nVoici la facture.\n\nCordialement");
        click("write-preview");
        assertThat(preview()).contains("<html").contains("Voici la facture.").containsOnlyOnce("Bonjour");
        assertThat(find(FactList.class).last().getElement().getTextRecursively())
                .as("an answer reaches the firm")
                .containsPattern("Replies go to.+@.+");
        click("write-submit");
        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.template()).isEqualTo("note"));
    }

    @Test
    void a_mail_quotes_what_the_debtor_wrote_when_it_answers() {
        of(() ->
                bean(Questions.class).ask(firm.id(), debtor.id(), List.of(), Topic.OTHER, "Where is\nmy credit note?"));
        navigate(address(), CaseView.class);
        click("case-m");
        write("It is on its way.");
        find(NativeSelect.class)
                .withAttribute("data-testid", "write-quote")
                .single()
                .setValue("1");
        click("write-preview");
        assertThat(preview()).contains("It is on its way.").contains("my credit note?");
    }

    @Test
    void an_answer_is_shown_as_it_will_leave_with_the_question_under_it() {
        of(() -> bean(Questions.class).ask(firm.id(), debtor.id(), List.of(), Topic.OTHER, "Where is my credit note?"));
        navigate(address(), CaseView.class);
        click("case-a");
        click("answer-preview");
        assertThat(find(IFrame.class).all()).as("nothing to show yet").isEmpty();
        write("Attached to the next mail.");
        click("answer-preview");
        assertThat(preview())
                .contains("Attached to the next mail.")
                .contains("Where is my credit note?")
                .contains("Person AGENT");
    }

    @Test
    void the_timeline_says_the_day_and_who_held_the_reminders() {
        of(() -> bean(Holds.class)
                .place(
                        firm.id(),
                        new HoldRequest(
                                debtor.id(),
                                null,
                                HoldKind.AGENT,
                                null,
                                "On holiday",
                                agent.id().toString())));
        navigate(address(), CaseView.class);
        assertThat(find(H3.class).all()).extracting(H3::getText).contains("Today");
        assertThat(find(Timeline.class).all())
                .anySatisfy(day -> assertThat(day.getElement().getTextRecursively())
                        .contains("On holiday")
                        .contains("Person AGENT"));
    }

    @Test
    void the_timeline_is_searched_by_word_and_by_person_with_or_without_accents() {
        var holds = bean(Holds.class);
        var by = agent.id().toString();
        of(() -> holds.place(
                firm.id(), new HoldRequest(debtor.id(), null, HoldKind.DISPUTE, null, "Wrong delivery", by)));
        navigate(address(), CaseView.class);
        search("dísputed");
        assertThat(happenings())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsIgnoringCase("disputed"));
        search("person agent");
        assertThat(happenings()).isNotEmpty();
        search("nothing like this");
        assertThat(happenings()).isEmpty();
        assertThat(find(EmptyState.class).last().getElement().getTextRecursively())
                .contains("Nothing fits");
    }

    private void search(String text) {
        find(Input.class)
                .withAttribute("data-testid", "timeline-search")
                .single()
                .setValue(text);
    }

    private List<String> happenings() {
        return find(Timeline.class).all().stream()
                .flatMap(day -> day.getChildren())
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private String preview() {
        return find(IFrame.class)
                .withAttribute("data-testid", "mail-preview")
                .single()
                .getSrcdoc()
                .orElseThrow();
    }

    private List<Message> messages() {
        return of(() ->
                bean(Messages.class).latest(firm.id(), new MessageFilter(debtor.id(), null, null, null), null, 10));
    }

    private void write(String text) {
        find(LongTextField.class).single().value(text);
    }

    private String address() {
        return "desk/" + firm.key() + "/case/" + debtor.id().value();
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).last()).click();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
