package io.quittance.console.settings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.identity.StaffMember;
import io.quittance.identity.account.SecondFactorRules;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.TenantScope;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the people of a firm must have a second factor, who has none, and what becomes of them. */
@Component
class SecondFactorPanel {

    private final StaffSession session;
    private final SecondFactorRules rules;

    SecondFactorPanel(StaffSession session, SecondFactorRules rules) {
        this.session = session;
        this.rules = rules;
    }

    /** The panel; its own administrator alone sees it. @param people everybody with a right at the firm */
    Panel of(StaffTexts texts, Firm firm, List<StaffMember> people) {
        var body = new Div();
        body.addClassName("q-stacked");
        fill(body, texts, firm, people);
        return new Panel(texts.of(SecondFactorText.TITLE), body);
    }

    private void fill(Div body, StaffTexts texts, Firm firm, List<StaffMember> people) {
        body.removeAll();
        var seen = look(firm, people);
        var demanded = seen.byFirm() || seen.byOperator();
        body.add(new Paragraph(texts.of(demanded ? SecondFactorText.ON : SecondFactorText.OFF)));
        if (seen.byOperator()) {
            body.add(new Paragraph(texts.of(SecondFactorText.BY_OPERATOR)));
        }
        body.add(new Paragraph(
                seen.lacking().isEmpty()
                        ? texts.of(SecondFactorText.NOBODY_LACKING)
                        : texts.of(
                                SecondFactorText.LACKING,
                                seen.lacking().size(),
                                seen.lacking().stream()
                                        .map(StaffMember::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
        var me = session.member().id();
        if (!seen.byFirm() && seen.lacking().stream().anyMatch(one -> one.id().equals(me))) {
            body.add(new Notice(
                    texts.of(SecondFactorText.DEMAND_OWN),
                    StatusStyle.INFO,
                    ActionLink.outside("/account/second-factor", texts.of(SecondFactorText.SET_UP))
                            .button(Emphasis.SECONDARY)));
        } else if (seen.byFirm()) {
            body.add(new ActionButton(texts.of(SecondFactorText.DEMAND_NO_MORE), Emphasis.SECONDARY, () -> {
                        demand(firm, false);
                        fill(body, texts, firm, people);
                    })
                    .testId("factor-off"));
        } else {
            body.add(new ActionButton(
                            texts.of(SecondFactorText.DEMAND), Emphasis.SECONDARY, () -> ask(body, texts, firm, people))
                    .testId("factor-on"));
        }
    }

    private void ask(Div body, StaffTexts texts, Firm firm, List<StaffMember> people) {
        var dialog = new ModalDialog(
                texts.of(SecondFactorText.DEMAND_TITLE), new Paragraph(texts.of(SecondFactorText.DEMAND_TEXT)));
        dialog.actions(
                        new ActionButton(texts.of(SecondFactorText.DEMAND), Emphasis.PRIMARY, () -> {
                                    demand(firm, true);
                                    dialog.close();
                                    fill(body, texts, firm, people);
                                })
                                .testId("factor-yes"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void demand(Firm firm, boolean demanded) {
        session.asAdmin(firm);
        var by = session.member().id();
        new TenantScope.Platform().run(() -> rules.demandOf(firm.id(), demanded, by));
    }

    private Seen look(Firm firm, List<StaffMember> people) {
        return new TenantScope.Platform().call(() -> {
            var having = rules.whoHave(people.stream().map(StaffMember::id).toList());
            return new Seen(
                    rules.isDemandedBy(firm.id()),
                    rules.isDemandedOfEverybody(),
                    people.stream()
                            .filter(StaffMember::active)
                            .filter(one -> !having.contains(one.id()))
                            .toList());
        });
    }

    /** What holds now. */
    private record Seen(boolean byFirm, boolean byOperator, List<StaffMember> lacking) {}
}
