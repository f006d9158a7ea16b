package io.quittance.console.planrules;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.SetupNav;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.plans.rules.RuleVersion;
import io.quittance.plans.terms.RuleChange;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import jakarta.annotation.security.PermitAll;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** The rules of a firm for plans: a table of bands, tried on past proposals, then activated. */
@Route(value = "console/:firm/plan-rules", layout = FirmFrame.class)
@PermitAll
class PlanRulesView extends FirmPage {

    private static final List<String> OFTEN = List.of("EUR", "CHF", "GBP", "USD");

    private final transient RuleDesk desk;
    private final transient Authors authors;

    PlanRulesView(StaffSession session, RuleDesk desk, Authors authors) {
        super(session);
        this.desk = desk;
        this.authors = authors;
    }

    @Override
    protected TextKey title() {
        return PlanRulesText.TITLE;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var changes = desk.inForce(firm);
        var versions = desk.versions(firm);
        var currency = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("currency")
                .filter(code -> code.matches("[A-Z]{3}"))
                .flatMap(code -> choices(firm, changes).stream()
                        .filter(one -> one.getCurrencyCode().equals(code))
                        .findFirst())
                .orElse(firm.currency());
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(PlanRulesText.TITLE), texts.of(PlanRulesText.PURPOSE)),
                editor(firm, changes, currency, versions),
                new Panel(
                        texts.of(PlanRulesText.HISTORY),
                        new RuleHistory(
                                texts,
                                firm,
                                versions,
                                authors.of(
                                        texts,
                                        versions.stream()
                                                .map(RuleVersion::author)
                                                .toList()))));
    }

    private static List<Currency> choices(Firm firm, List<RuleChange> changes) {
        var all = new LinkedHashSet<Currency>();
        all.add(firm.currency());
        changes.stream().map(RuleChange::currency).filter(Objects::nonNull).forEach(all::add);
        OFTEN.stream().map(Money::currencyOf).forEach(all::add);
        return List.copyOf(all);
    }

    private Panel editor(Firm firm, List<RuleChange> changes, Currency currency, List<RuleVersion> versions) {
        var table = new RuleTable(texts, currency, changes);
        var amounts = new ChoiceField<>(
                        texts.of(PlanRulesText.AMOUNTS_IN), choices(firm, changes), Currency::getCurrencyCode)
                .value(currency)
                .onChange(other -> UI.getCurrent()
                        .navigate(
                                StaffPaths.page(firm, StaffPaths.PLAN_RULES),
                                QueryParameters.of("currency", other.getCurrencyCode())));
        amounts.testId("rules-currency");
        var from = new DateField(texts.of(PlanRulesText.FROM_DAY)).value(session.today(firm));
        from.hint(texts.of(PlanRulesText.FROM_HINT));
        from.testId("rules-from");
        var result = new Div();
        result.addClassName("q-form-wide");
        result.getElement().setAttribute("aria-live", "polite");
        int newest = versions.stream().mapToInt(RuleVersion::version).max().orElse(0);
        var attempt = new Attempt(firm, table, from, result, newest);
        var row = new Div(amounts, from);
        row.addClassName("q-form-row");
        return new Panel(
                texts.of(PlanRulesText.TABLE),
                row,
                table,
                new ActionButton(texts.of(PlanRulesText.TRY), Emphasis.PRIMARY, attempt::tryOut).testId("rules-try"),
                result);
    }

    /** Rules as they are typed: tried first, then activated as they were tried. */
    private final class Attempt {

        private final Firm firm;
        private final RuleTable table;
        private final DateField from;
        private final Div result;
        private final int newest;

        Attempt(Firm firm, RuleTable table, DateField from, Div result, int newest) {
            this.firm = firm;
            this.table = table;
            this.from = from;
            this.result = result;
            this.newest = newest;
        }

        void tryOut() {
            result.removeAll();
            table.read()
                    .ifPresentOrElse(
                            said -> result.add(
                                    new TrialPanel(texts, desk.tried(firm, said)),
                                    new ActionButton(
                                                    texts.of(PlanRulesText.ACTIVATE),
                                                    Emphasis.PRIMARY,
                                                    () -> activate(said))
                                            .testId("rules-activate")),
                            () -> result.add(new Notice(texts.of(PlanRulesText.FIELDS_WRONG), StatusStyle.GRAVE)));
        }

        private void activate(List<RuleChange> said) {
            from.error(null);
            if (!table.read().filter(said::equals).isPresent()) {
                tryOut();
                result.addComponentAsFirst(new Notice(texts.of(PlanRulesText.CHANGED_SINCE), StatusStyle.HELD));
                return;
            }
            try {
                var day = from.value().orElseGet(() -> session.today(firm));
                desk.activate(firm, said, day, newest);
                UI.getCurrent().navigate(StaffPaths.page(firm, StaffPaths.PLAN_RULES));
                UI.getCurrent().refreshCurrentRoute(false);
                said(texts.of(PlanRulesText.ACTIVATED, texts.formats().day(day)));
            } catch (RefusedException refused) {
                if (refused.refusals().getFirst().field().equals("version")) {
                    result.addComponentAsFirst(new Notice(texts.of(PlanRulesText.OTHER_VERSION), StatusStyle.GRAVE));
                } else {
                    from.refuse(texts.of(PlanRulesText.FROM_WRONG));
                }
            }
        }
    }
}
