package io.quittance.portal.plan;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.agreement.Agreements;
import io.quittance.portal.Draft;
import io.quittance.portal.HeldFor;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.ui.ActionButton;
import io.quittance.ui.CheckList;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The last look: what is agreed upon or sent, what happens then, and the one button. */
@Route(value = "c/:firm/arrange/plan/agree", layout = PortalFrame.class)
@AnonymousAllowed
class AgreeView extends PortalView {

    private static final int SHOWN = 5;
    private static final int MAX_LENGTH = 1_000;

    private final transient LastLooks looks;
    private final transient DebtorPlans plans;
    private final transient Situations situations;
    private final transient HeldFor held;
    private final transient Hardship hardship;

    AgreeView(
            PortalVisit visits,
            LastLooks looks,
            DebtorPlans plans,
            Situations situations,
            HeldFor held,
            Hardship hardship) {
        super(visits);
        this.looks = looks;
        this.plans = plans;
        this.situations = situations;
        this.held = held;
        this.hardship = hardship;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        named(visitor, visitor.texts().of(AgreeText.TITLE_AGREE));
        looks.of(visitor, query)
                .filter(_ -> held.silence(visitor).isEmpty())
                .ifPresentOrElse(
                        look -> show(visitor, look),
                        () -> event.forwardTo(visitor.at(query.getSingleParameter("plan")
                                        .map(plan -> "plans/" + plan)
                                        .orElse("arrange"))
                                .substring(1)));
    }

    private void show(Visitor visitor, LastLook look) {
        var texts = visitor.texts();
        var title = look.atOnce()
                ? texts.of(AgreeText.TITLE_AGREE)
                : texts.of(AgreeText.TITLE_SEND, visitor.firm().contactName());
        named(visitor, title);
        var strip = new Coupons(
                visitor,
                texts.of(WishText.STRIP),
                Coupons.of(look.wish().schedule().instalments()));
        var sheet = new Sheet(facts(visitor, look), strip, then(visitor, look));
        sheet.addClassName("q-stack");
        sign(visitor, look, sheet);
        add(
                WishView.back(visitor, look.back()),
                new SumLine(visitor, look.wish().total()),
                WishView.title(title),
                sheet);
    }

    /** What the debtor adds, and the one button. */
    private void sign(Visitor visitor, LastLook look, Sheet sheet) {
        var texts = visitor.texts();
        var note = note(visitor);
        if (mayHaveReason(visitor, look)) {
            sheet.add(note);
        }
        var declaration = plans.declaration(visitor.access(), look.wish().total());
        var tick = tick(visitor, declaration);
        declaration.warnings().forEach(warning -> sheet.add(new Paragraph(warning)));
        sheet.add(tick);
        var fault = new Notice("", StatusStyle.LATE);
        fault.setVisible(false);
        BooleanSupplier confirms = () -> confirm(
                visitor,
                look,
                new PlanActs.Said(
                        note.value().isEmpty() ? null : note.value(),
                        tick.chosen().isEmpty() ? null : declaration.shown()),
                fault);
        var words = look.atOnce()
                ? texts.of(AgreeText.AGREE)
                : texts.of(WishText.SEND, visitor.firm().contactName());
        sheet.add(PlanPages.ways(
                fault,
                ActionButton.leading(words, Emphasis.PRIMARY, texts.of(AgreeText.WAIT), confirms)
                        .testId("plan-confirm")));
    }

    private static LongTextField note(Visitor visitor) {
        var note = new LongTextField(
                visitor.texts().of(AgreeText.NOTE, visitor.firm().contactName()), MAX_LENGTH);
        note.hint(visitor.texts().of(AgreeText.NOTE_HINT));
        note.draft(visitor.draft(Draft.PLAN.name()));
        note.testId("plan-note");
        return note;
    }

    /** The acknowledgement has a box of its own and may stay empty. */
    private static CheckList<String> tick(Visitor visitor, Agreements.Declaration declaration) {
        return new CheckList<>(
                visitor.texts().of(AgreeText.DECLARATION),
                List.of(declaration.statement()),
                statement -> statement,
                _ -> "plan-acknowledge");
    }

    private boolean mayHaveReason(Visitor visitor, LastLook look) {
        return !look.atOnce() || situations.debtor(visitor.access()).kind() == DebtorKind.CONSUMER;
    }

    private static DotLeaders facts(Visitor visitor, LastLook look) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        var wish = look.wish();
        return new DotLeaders()
                .row(texts.of(AgreeText.INSTALMENTS), new Span(formats.number(wish.count())))
                .row(texts.of(AgreeText.FIRST), new Span(formats.day(wish.firstOn())))
                .row(texts.of(AgreeText.LAST), new Span(formats.day(wish.lastOn())))
                .row(texts.of(AgreeText.INVOICES), new Span(invoices(visitor, look.invoices())))
                .total(texts.of(AgreeText.TOTAL), new MoneyText(wish.total(), formats));
    }

    private static String invoices(Visitor visitor, List<String> numbers) {
        var first = numbers.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return numbers.size() <= SHOWN
                ? first
                : visitor.texts().of(AgreeText.INVOICES_MORE, first, numbers.size() - SHOWN);
    }

    private UnorderedList then(Visitor visitor, LastLook look) {
        var texts = visitor.texts();
        var then = new UnorderedList();
        then.addClassName("q-tips");
        if (look.atOnce()) {
            then.add(new ListItem(texts.of(AgreeText.KEPT)));
        } else {
            var day = plans.answerDay(visitor.access());
            then.add(new ListItem(texts.of(
                    WishText.PERSON,
                    visitor.firm().contactName(),
                    visitor.formats().dayOfYear(day))));
        }
        then.add(new ListItem(texts.of(AgreeText.BROKEN)));
        return then;
    }

    /** @return true when it leads on */
    private boolean confirm(Visitor visitor, LastLook look, PlanActs.Said said, Notice fault) {
        return switch (look.act().confirmed(said)) {
            case PlanActs.Outcome.Done(var plan) -> {
                boolean need = said.note() != null && hardship.isIn(said.note());
                yield goTo(visitor, "plans/" + plan.id() + "?new=yes" + (need ? "&help=yes" : ""));
            }
            case PlanActs.Outcome.Changed _ ->
                goTo(visitor, look.back() + (look.back().contains("?") ? "&" : "?") + "changed=yes");
            case PlanActs.Outcome.Late _ ->
                goTo(visitor, look.back().startsWith("plans/") ? look.back() + "?changed=yes" : "arrange");
            case PlanActs.Outcome.TooMany _ -> {
                fault.says(visitor.texts().of(AgreeText.TOO_MANY, visitor.firm().contactEmail()));
                fault.setVisible(true);
                yield false;
            }
        };
    }

    private boolean goTo(Visitor visitor, String address) {
        getUI().ifPresent(ui -> {
            var location = new Location(visitor.at(address).substring(1));
            ui.navigate(location.getPath(), location.getQueryParameters());
        });
        return true;
    }
}
