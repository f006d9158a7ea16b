package io.quittance.desk.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.plans.Offer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanState;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The payment plans of a case. */
@Service
@Order(8)
class PlanSection implements CaseSection {

    private final PlanReads reads;
    private final PlanActs acts;
    private final PlanCard card;

    PlanSection(PlanReads reads, PlanActs acts, PlanCard card) {
        this.reads = reads;
        this.acts = acts;
        this.card = card;
    }

    @Override
    public CasePart read(CasePage page) {
        var talk = PlanTalk.of(page);
        var plans = reads.ofDebtor(talk);
        var actions = plans.stream()
                .filter(plan -> plan.state().isOpen())
                .findFirst()
                .map(plan -> acts.of(talk, plan))
                .orElseGet(() -> offering(page, talk));
        return new Part(page, talk, plans, actions, card);
    }

    private List<CaseAction> offering(CasePage page, PlanTalk talk) {
        var file = page.file();
        var claims = file.openInvoices().stream()
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                .filter(invoice -> invoice.total().currency().equals(file.currency()))
                .map(Invoice::id)
                .toList();
        return claims.isEmpty() || !acts.mayDecide(talk)
                ? List.of()
                : List.of(new CaseAction(
                        talk.texts().of(PlanText.OFFER),
                        "O",
                        CaseAction.Place.HEAD,
                        () -> acts.offer(talk, claims, file.currency())));
    }

    private record Part(CasePage page, PlanTalk talk, List<Plan> plans, List<CaseAction> actions, PlanCard card)
            implements CasePart {

        @Override
        public Optional<Component> main() {
            if (plans.isEmpty()) {
                return Optional.empty();
            }
            var section = new Section();
            var shown = plans.stream()
                    .filter(plan -> plan.state().isOpen() || plan.state() == PlanState.BROKEN)
                    .toList();
            shown.forEach(
                    plan -> section.add(card.of(talk, plan, plan.state().isOpen() ? List.copyOf(actions) : List.of())));
            var earlier = plans.stream().filter(plan -> !shown.contains(plan)).toList();
            if (!earlier.isEmpty()) {
                var panel = new Panel(talk.texts().of(PlanText.EARLIER));
                PlanCard.earlier(talk, earlier).forEach(panel::add);
                section.add(panel);
            }
            return Optional.of(section);
        }

        @Override
        public Stream<TimelineEntry> timeline() {
            return plans.stream().flatMap(plan -> plan.offers().stream().map(this::entry));
        }

        private TimelineEntry entry(Offer offer) {
            return TimelineEntry.moment(
                            page,
                            TimelineEntry.Group.MESSAGES,
                            offer.at(),
                            StatusStyle.INFO,
                            talk.texts().of(PlanText.ROUND, offer.round(), talk.terms(offer.terms())),
                            () -> offer.note() == null ? List.of() : List.of(TimelineEntry.quote(offer.note())))
                    .by(offer.author());
        }
    }
}
