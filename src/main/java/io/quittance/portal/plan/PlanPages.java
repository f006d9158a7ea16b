package io.quittance.portal.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.InvoiceId;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanClaim;
import io.quittance.plans.PlanLine;
import io.quittance.plans.Side;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.receivables.Position;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What is said of a plan in each of its states, and what can be done about it by a link. */
@Service
class PlanPages {

    private final Owings owings;
    private final Situations situations;

    PlanPages(Owings owings, Situations situations) {
        this.owings = owings;
        this.situations = situations;
    }

    /** The one true sentence of its state. */
    Notice sentence(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        var firm = visitor.firm();
        var today = situations.today(firm);
        return switch (plan.state()) {
            case PROPOSED ->
                new Notice(
                        texts.of(
                                today.isAfter(plan.answerBy()) ? PlanPageText.WAITING_LATE : WishText.PERSON,
                                firm.contactName(),
                                day(visitor, plan.answerBy())),
                        StatusStyle.HELD);
            case COUNTERED ->
                new Notice(
                        texts.of(
                                PlanPageText.OFFER_CLOCK,
                                day(visitor, plan.last().expiresOn())),
                        StatusStyle.INFO);
            case ACTIVE -> new Notice(texts.of(PlanPageText.ACTIVE), StatusStyle.OK);
            case LATE ->
                new Notice(
                        texts.of(
                                PlanPageText.LATE,
                                visitor.formats().money(plan.dueNow(today)),
                                plan.cureUntil()
                                        .map(until -> day(visitor, until))
                                        .orElse("")),
                        StatusStyle.LATE);
            case BROKEN -> broken(visitor, plan, today);
            case COMPLETED -> new Notice(texts.of(PlanPageText.COMPLETED), StatusStyle.OK);
            case CANCELLED, DECLINED, WITHDRAWN, EXPIRED -> ended(visitor, plan);
        };
    }

    private static Notice ended(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        var firm = visitor.firm();
        boolean own = plan.last().by() == Side.DEBTOR;
        return switch (plan.state()) {
            case CANCELLED -> new Notice(texts.of(PlanPageText.CANCELLED), StatusStyle.INFO);
            case DECLINED ->
                new Notice(
                        texts.of(
                                own ? PlanPageText.DECLINED_BY_THEM : PlanPageText.DECLINED_BY_YOU, firm.contactName()),
                        StatusStyle.INFO);
            case WITHDRAWN ->
                new Notice(
                        texts.of(own ? PlanPageText.WITHDRAWN_BY_YOU : PlanPageText.WITHDRAWN_BY_THEM, firm.name()),
                        StatusStyle.INFO);
            default ->
                new Notice(
                        texts.of(PlanPageText.EXPIRED, day(visitor, plan.last().expiresOn())), StatusStyle.INFO);
        };
    }

    private Notice broken(Visitor visitor, Plan plan, LocalDate today) {
        var texts = visitor.texts();
        var revival = plan.revivalUntil().filter(until -> !until.isBefore(today));
        var left = visitor.formats().money(plan.left());
        return new Notice(
                revival.map(until -> texts.of(
                                PlanPageText.BROKEN_REVIVE,
                                left,
                                visitor.formats().money(plan.dueNow(today)),
                                day(visitor, until)))
                        .orElseGet(() -> texts.of(PlanPageText.BROKEN, left)),
                StatusStyle.LATE);
    }

    /** The next instalment in full, with its button; nothing when there is none. */
    Optional<Sheet> next(Visitor visitor, Plan plan) {
        var today = situations.today(visitor.firm());
        return plan.state().runs()
                ? Strips.next(plan.schedule(today)).map(line -> next(visitor, plan, line, today))
                : Optional.empty();
    }

    private Sheet next(Visitor visitor, Plan plan, PlanLine line, LocalDate today) {
        var texts = visitor.texts();
        var due = plan.dueNow(today);
        var sheet = new Sheet(
                new H2(texts.of(PlanPageText.NEXT)),
                new Paragraph(new MoneyText(due, visitor.formats()).hero()),
                new Paragraph(texts.of(
                        PlanPageText.NEXT_ON,
                        visitor.formats().day(line.on()),
                        line.no(),
                        plan.schedule(today).size())));
        sheet.addClassNames("q-stack", "q-next");
        var about = about(visitor, plan);
        about.filter(position -> position.onItsWay().isPositive())
                .ifPresent(position -> sheet.add(new Notice(
                        texts.of(PlanPageText.ON_ITS_WAY, visitor.formats().money(position.onItsWay())),
                        StatusStyle.HELD)));
        if (about.filter(position -> position.payable().isPositive()).isPresent()) {
            sheet.add(ways(ActionLink.to(
                            visitor.at(payAddress(plan)),
                            texts.of(PlanPageText.PAY, visitor.formats().money(due)))
                    .button(Emphasis.PRIMARY)
                    .testId("pay-instalment")));
        }
        return sheet;
    }

    /** Pays what is payable on the claims of the plan: exactly the instalment that is asked for. */
    static String payAddress(Plan plan) {
        return "pay?currency=" + plan.total().currencyCode() + "&what=some&chosen="
                + ids(plan).stream().map(InvoiceId::toString).collect(Collectors.joining(","));
    }

    private Optional<Position> about(Visitor visitor, Plan plan) {
        return owings.of(visitor.access()).in(plan.total().currency()).map(position -> position.about(ids(plan)));
    }

    static List<InvoiceId> ids(Plan plan) {
        return plan.claims().stream().map(PlanClaim::invoice).toList();
    }

    static Div ways(Component... ways) {
        var all = new Div(ways);
        all.addClassName("q-ways");
        return all;
    }

    private static String day(Visitor visitor, LocalDate day) {
        return visitor.formats().dayOfYear(day);
    }
}
