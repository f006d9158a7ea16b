package io.quittance.desk.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CaseAction;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanLine;
import io.quittance.plans.PlanState;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** A plan as a panel: how it stands in a sentence, its coupons, what the rules say, its rounds, and what can be done. */
@Service
class PlanCard {

    private final PlanReads reads;
    private final PlanActs acts;

    PlanCard(PlanReads reads, PlanActs acts) {
        this.reads = reads;
        this.acts = acts;
    }

    Panel of(PlanTalk talk, Plan plan, List<CaseAction> actions) {
        var texts = talk.texts();
        var panel = new Panel(texts.of(PlanText.PLAN)).beside(new StatusPill(texts.word(plan.state()), style(plan)));
        panel.add(new Paragraph(sentence(talk, plan)));
        var lines = plan.schedule(talk.today());
        if (plan.state() == PlanState.PROPOSED || plan.state() == PlanState.COUNTERED) {
            panel.add(
                    strong(talk.terms(plan.last().terms())),
                    Coupons.of(talk, plan.last().terms()));
        } else if (!lines.isEmpty()) {
            panel.add(progress(talk, plan, lines), Coupons.of(talk, lines));
        }
        if (plan.state() == PlanState.PROPOSED) {
            panel.add(advice(talk, plan, !actions.isEmpty()));
        }
        if (plan.offers().size() > 1 || plan.last().note() != null) {
            panel.add(new Rounds(talk, plan));
        }
        panel.add(buttons(talk, plan, actions));
        return panel;
    }

    /** What the firm's rules say to a proposal, and the nearest plans that they would accept. */
    private Div advice(PlanTalk talk, Plan plan, boolean mayOffer) {
        var quote = reads.quote(talk, plan);
        var advice =
                new Div(RuleNotes.of(talk, quote, reads.rules(talk, plan.total().currency())));
        advice.addClassName("q-entry");
        if (plan.last().expiresOn().isBefore(talk.today())) {
            advice.add(new Notice(talk.texts().of(PlanText.FIRST_PASSED), StatusStyle.LATE));
        }
        if (!quote.nearest().isEmpty()) {
            advice.add(new Span(talk.texts().of(PlanText.NEAREST)));
        }
        quote.nearest().forEach(near -> {
            var words = talk.terms(near);
            advice.add(
                    mayOffer
                            ? new ActionButton(words, Emphasis.QUIET, () -> acts.counter(talk, plan, near))
                                    .testId("plan-nearest")
                            : new Span(words));
        });
        return advice;
    }

    private static Div buttons(PlanTalk talk, Plan plan, List<CaseAction> actions) {
        var row = new Div();
        row.addClassName("q-actions");
        actions.stream().map(CaseAction::button).forEach(row::add);
        if (actions.isEmpty() && plan.state() == PlanState.PROPOSED) {
            row.add(new Span(talk.texts().of(PlanText.FIRM_DECIDES, talk.firm().name())));
        }
        return row;
    }

    private static Component progress(PlanTalk talk, Plan plan, List<PlanLine> lines) {
        long kept = lines.stream().filter(PlanLine::isKept).count();
        return strong(talk.texts()
                .of(PlanText.PROGRESS, kept, lines.size(), talk.money(plan.paid()), talk.money(plan.total())));
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("q-strong");
        return span;
    }

    static String sentence(PlanTalk talk, Plan plan) {
        var texts = talk.texts();
        var reason = plan.reason();
        return switch (plan.state()) {
            case PROPOSED ->
                texts.of(
                        plan.answerBy().isBefore(talk.today()) ? PlanText.IS_WAITING : PlanText.IS_PROPOSED,
                        talk.debtor().name(),
                        talk.day(plan.answerBy()));
            case COUNTERED -> texts.of(PlanText.IS_COUNTERED, talk.debtor().name(), talk.day(plan.answerBy()));
            case ACTIVE -> next(talk, plan);
            case LATE -> texts.of(PlanText.IS_LATE);
            case BROKEN -> texts.of(PlanText.IS_BROKEN);
            case COMPLETED -> texts.of(PlanText.IS_COMPLETED, talk.money(plan.paid()));
            case DECLINED -> texts.of(PlanText.IS_DECLINED, reason == null ? "" : reason);
            case WITHDRAWN -> texts.of(PlanText.IS_WITHDRAWN);
            case EXPIRED -> texts.of(PlanText.IS_EXPIRED);
            case CANCELLED -> texts.of(PlanText.IS_CANCELLED);
        };
    }

    private static String next(PlanTalk talk, Plan plan) {
        return plan.schedule(talk.today()).stream()
                .filter(line -> !line.isKept())
                .findFirst()
                .map(line -> talk.texts()
                        .of(PlanText.IS_ACTIVE, talk.money(line.amount().minus(line.paid())), talk.day(line.on())))
                .orElse("");
    }

    static StatusStyle style(Plan plan) {
        return switch (plan.state()) {
            case PROPOSED -> StatusStyle.HELD;
            case COUNTERED -> StatusStyle.WAIT;
            case ACTIVE, COMPLETED -> StatusStyle.OK;
            case LATE -> StatusStyle.LATE;
            case BROKEN -> StatusStyle.GRAVE;
            case DECLINED, WITHDRAWN, EXPIRED, CANCELLED -> StatusStyle.PLAIN;
        };
    }

    /** The plans that ended, a line each. */
    static Stream<Div> earlier(PlanTalk talk, List<Plan> plans) {
        return plans.stream().map(plan -> {
            var head = new Div(
                    new StatusPill(talk.texts().word(plan.state()), style(plan)),
                    new Span(talk.terms(plan.last().terms())));
            head.addClassName("q-timeline-line");
            var line = new Div(head, new Span(sentence(talk, plan)));
            line.addClassName("q-entry");
            return line;
        });
    }
}
