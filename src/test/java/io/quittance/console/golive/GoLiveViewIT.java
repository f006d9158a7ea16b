package io.quittance.console.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.ListItem;
import io.quittance.console.FirmPage;
import io.quittance.console.OperatorPage;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.FirmStageChange;
import io.quittance.parties.FirmStages;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.templates.AnswerContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A firm is led from draft to live on purpose, without a browser. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.console")
class GoLiveViewIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Cast cast;
    private Firm firm;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        cast = new Cast(context);
        firm = draft();
        SignedIn.as(cast.person(Role.FIRM_ADMIN, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void a_new_firm_is_a_draft_and_its_list_says_what_is_missing() {
        open();
        assertThat(missing()).contains("ACCOUNT", "CAPACITY", "IMPORT", "REHEARSAL");
        assertThat(missing()).doesNotContain("IDENTITY", "ADDRESS", "SCENARIO", "PEOPLE");
    }

    @Test
    void a_firm_that_lacks_something_cannot_be_taken_live_by_any_way() {
        var goLive = context.getBean(GoLive.class);
        assertThatThrownBy(() -> new TenantScope.FirmStaff(firm.id())
                        .run(() -> goLive.change(firm.id(), FirmStage.LIVE, "test", "")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new TenantScope.FirmStaff(firm.id())
                        .run(() -> goLive.change(firm.id(), FirmStage.REHEARSAL, "test", "")))
                .as("nothing to rehearse yet")
                .isInstanceOf(RefusedException.class);
        assertThat(now().stage()).isEqualTo(FirmStage.DRAFT);
    }

    @Test
    void the_history_says_who_paused_the_firm_and_why() {
        firm = cast.firm();
        SignedIn.as(cast.person(Role.FIRM_ADMIN, firm).id());
        open();
        click("stage-to_paused");
        click("stage-yes");
        assertThat(now().stage()).as("a pause without a reason is not taken").isEqualTo(FirmStage.LIVE);
        new TenantScope.FirmStaff(firm.id())
                .run(() -> context.getBean(FirmStages.class)
                        .change(firm.id(), FirmStage.PAUSED, "staff_1", "closed for the holidays"));
        var history = new TenantScope.FirmStaff(firm.id())
                .call(() -> context.getBean(FirmStages.class).history(firm.id()));
        assertThat(history).extracting(FirmStageChange::reason).containsExactly("closed for the holidays");
        assertThat(now().restsOn(LocalDate.of(2199, 1, 1))).isTrue();
    }

    @Test
    void an_answer_to_a_debtor_is_held_while_the_firm_is_a_draft() {
        new TenantScope.FirmStaff(firm.id()).run(() -> {
            context.getBean(SenderCapacities.class)
                    .grant(new SenderCapacity(
                            firm.id(),
                            new CountryCode("FR"),
                            Capacity.CREDITOR_OWN,
                            null,
                            LocalDate.of(2020, 1, 1),
                            null));
            var debtor = context.getBean(Debtors.class)
                    .put(firm.id(), FirmFixture.draft("D-1"))
                    .stored();
            context.getBean(Messages.class).plan(firm.id(), List.of(answer(debtor)));
        });
        var planned = new TenantScope.FirmStaff(firm.id())
                .call(() -> context.getBean(Messages.class).latest(firm.id(), MessageFilter.ANY, null, 10));
        assertThat(planned).extracting(Message::state).containsExactly(MessageState.HELD);
        assertThat(planned).extracting(Message::reason).containsExactly(MessageReason.FIRM_PAUSED);
    }

    @Test
    void the_operator_sees_what_is_missing_and_has_no_button_to_take_it_live() {
        SignedIn.as(cast.person(Role.OPERATOR).id());
        navigate("console/operator/firm/" + firm.key(), OperatorPage.class);
        assertThat(missing()).contains("ACCOUNT").doesNotContain("IMPORT", "REHEARSAL");
        assertThat(find(ActionButton.class).all())
                .noneMatch(button -> button.getElement().getAttribute("data-testid") != null
                        && button.getElement().getAttribute("data-testid").startsWith("stage-"));
    }

    private static MessageDraft answer(Debtor debtor) {
        return new MessageDraft(
                "answer-" + debtor.reference(),
                MessageKind.NOTE,
                Channel.EMAIL,
                debtor.id(),
                List.of(),
                null,
                "answer",
                debtor.language(),
                LocalDate.of(2026, 11, 30),
                new AnswerContent("Claire", List.of("By card.")),
                List.of(),
                null);
    }

    private Firm draft() {
        var key = "g" + UUID.randomUUID().toString().substring(0, 8);
        var firms = context.getBean(Firms.class);
        var id = new TenantScope.Operator().call(() -> firms.draft(FirmFixture.newFirm(key)));
        return new TenantScope.FirmStaff(id).call(() -> firms.get(id));
    }

    private Firm now() {
        return new TenantScope.FirmStaff(firm.id())
                .call(() -> context.getBean(Firms.class).get(firm.id()));
    }

    private void open() {
        navigate("console/" + firm.key() + "/go-live", FirmPage.class);
    }

    private List<String> missing() {
        return find(ListItem.class).all().stream()
                .filter(line -> line.getElement().getTextRecursively().contains("Missing"))
                .map(line -> line.getElement().getAttribute("data-check"))
                .toList();
    }

    private void click(String testId) {
        var button = find(ActionButton.class).all().stream()
                .filter(one -> testId.equals(one.getElement().getAttribute("data-testid")))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }
}
