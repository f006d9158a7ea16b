package io.quittance.portal.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.terms.Quote;
import io.quittance.portal.HeldFor;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.receivables.Position;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;

/** A plan proposed: what can be spared a month, on which day, over which invoices; the coupons and what becomes of it are live. */
@Route(value = "c/:firm/arrange/plan", layout = PortalFrame.class)
@AnonymousAllowed
class WishView extends PortalView {

    private final transient Arranging arranging;
    private final transient DebtorPlans plans;
    private final transient Situations situations;
    private final transient HeldFor held;

    WishView(PortalVisit visits, Arranging arranging, DebtorPlans plans, Situations situations, HeldFor held) {
        super(visits);
        this.arranging = arranging;
        this.plans = plans;
        this.situations = situations;
        this.held = held;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        named(visitor, visitor.texts().of(WishText.TITLE));
        var query = event.getLocation().getQueryParameters();
        var start = Wished.of(query, situations.today(visitor.firm()));
        var state = arranging.of(visitor, start.selection());
        if (state instanceof Arranging.State.Open(var free, var unused, var alone)
                && !alone
                && held.silence(visitor).isEmpty()) {
            if (query.getSingleParameter("changed").isPresent()) {
                add(new Notice(visitor.texts().of(WishText.CHANGED), StatusStyle.LATE));
            }
            add(new Page(visitor, free, start));
        } else {
            event.forwardTo(visitor.at("arrange").substring(1));
        }
    }

    static ActionLink back(Visitor visitor, String address) {
        var link = ActionLink.to(visitor.at(address), "‹ " + visitor.texts().of(PortalText.BACK));
        link.addClassName("q-back");
        return link;
    }

    static H1 title(String words) {
        var title = new H1(words);
        title.addClassName("q-page-title");
        return title;
    }

    /** The form stays the same while what it leads to is drawn anew: the focus stays where it was. */
    private final class Page extends Div {

        private final transient Visitor visitor;
        private final transient Position free;
        private final Div sum = new Div();
        private final Div form = new Div();
        private final Div answer = new Div();
        private transient Wished current;

        private Page(Visitor visitor, Position free, Wished start) {
            this.visitor = visitor;
            this.free = free;
            this.current = start;
            addClassName("q-stack-l");
            sum.addClassName("q-sum-place");
            answer.getElement().setAttribute("aria-live", "polite");
            add(back(visitor, "arrange?" + start.selection().address()), sum);
            add(title(visitor.texts().of(WishText.TITLE)));
            if (CoverPicker.isNeeded(free)) {
                var covers = new Sheet(
                        label(visitor.texts().of(WishText.COVERS)),
                        new CoverPicker(visitor, free, start.selection(), this::covers));
                covers.addClassName("q-stack");
                add(covers);
            }
            add(new Sheet(form), new Sheet(answer));
            begin(start);
        }

        private void covers(Selection other) {
            begin(current.with(other));
        }

        private void begin(Wished start) {
            sum.removeAll();
            form.removeAll();
            answer.removeAll();
            try {
                var total = quote(start.times(1)).total();
                var possible = start.times((int) Math.min(start.count(), total.minor()));
                sum.add(new SumLine(visitor, total));
                form.add(new WishForm(visitor, total, possible, this::draw));
                draw(possible);
            } catch (RefusedException _) {
                current = start;
                answer.add(new Notice(visitor.texts().of(WishText.CREDITED), StatusStyle.OK));
            }
        }

        private void draw(Wished wished) {
            current = wished;
            var selection = wished.selection();
            answer.removeAll();
            answer.add(new Answers(
                            visitor,
                            quote(wished),
                            plans.rules(visitor.access(), free.currency()),
                            plans.answerDay(visitor.access()),
                            wish -> visitor.at("arrange/plan/agree?"
                                    + Agreement.of(selection, wish).address()))
                    .show());
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, visitor.at(wished.address()).substring(1));
        }

        private Quote quote(Wished wished) {
            return plans.quote(
                    visitor.access(),
                    new PlanAsk(
                            visitor.access().debtor(),
                            wished.selection().of(free),
                            wished.terms(situations.today(visitor.firm()))));
        }

        private Paragraph label(String words) {
            var label = new Paragraph(words);
            label.addClassName("q-label");
            return label;
        }
    }
}
