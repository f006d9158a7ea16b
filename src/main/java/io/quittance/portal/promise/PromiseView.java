package io.quittance.portal.promise;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.promises.NewPromise;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseId;
import io.quittance.plans.promises.PromisedBy;
import io.quittance.plans.promises.Promises;
import io.quittance.portal.Back;
import io.quittance.portal.HeldFor;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** "I pay later": a day, an amount, the invoices; then a slip that says what was promised. */
@Route(value = "c/:firm/arrange/promise", layout = PortalFrame.class)
@AnonymousAllowed
class PromiseView extends PortalView {

    private final transient PortalPromises promises;
    private final transient Owings owings;
    private final transient HeldFor held;
    private final transient Situations situations;

    PromiseView(PortalVisit visits, PortalPromises promises, Owings owings, HeldFor held, Situations situations) {
        super(visits);
        this.promises = promises;
        this.owings = owings;
        this.held = held;
        this.situations = situations;
    }

    /** Of one currency what can be promised. */
    private record Free(Position position, List<Claim> claims) {}

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        named(visitor, visitor.texts().of(PromiseText.TITLE));
        var query = event.getLocation().getQueryParameters();
        var changed = query.getSingleParameter("change").flatMap(text -> changeable(visitor, text));
        var currency = query.getSingleParameter("currency").orElse("");
        show(visitor, changed, query.getSingleParameter("more").isPresent(), currency);
    }

    private Optional<Promise> changeable(Visitor visitor, String text) {
        try {
            return promises.find(visitor.access(), PromiseId.parse(text))
                    .filter(promise -> PortalPromises.isChangeable(promise, today(visitor)));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private void show(Visitor visitor, Optional<Promise> changed, boolean more, String currency) {
        removeAll();
        add(Back.to(visitor));
        var silence = held.silence(visitor);
        if (silence.isPresent()) {
            add(silence.get());
            return;
        }
        var said = promises.said(visitor.access(), today(visitor));
        if (changed.isPresent()) {
            var about = changed.get().about();
            free(visitor, claim -> about.contains(claim.invoice())).stream()
                    .findFirst()
                    .ifPresentOrElse(
                            free -> form(visitor, free, changed, said),
                            () -> show(visitor, Optional.empty(), false, ""));
            return;
        }
        var free = free(visitor, claim -> !said.taken().contains(claim.invoice()));
        var shown = free.stream()
                .filter(one -> one.position().currency().getCurrencyCode().equals(currency))
                .findFirst()
                .or(() -> free.stream().findFirst());
        if (!said.open().isEmpty() && !more) {
            said.open().forEach(promise -> add(slip(visitor, promise)));
            shown.ifPresent(_ -> add(ActionLink.to(
                    visitor.at("arrange/promise?more"), visitor.texts().of(PromiseText.OTHER_INVOICES))));
        } else if (shown.isPresent()) {
            form(visitor, shown.get(), Optional.empty(), said);
            free.stream().filter(one -> !one.equals(shown.get())).forEach(one -> add(other(visitor, one)));
        } else {
            add(nothing(visitor, said));
        }
    }

    private List<Free> free(Visitor visitor, Predicate<Claim> which) {
        return owings.of(visitor.access()).positions().stream()
                .map(position -> new Free(
                        position,
                        Promises.promisable(position).stream().filter(which).toList()))
                .filter(free ->
                        !free.claims().isEmpty() && free.position().payable().isPositive())
                .toList();
    }

    private ActionLink other(Visitor visitor, Free free) {
        var code = free.position().currency().getCurrencyCode();
        return ActionLink.to(
                visitor.at("arrange/promise?more&currency=" + code),
                visitor.texts().of(PromiseText.OTHER_CURRENCY, code));
    }

    private void form(Visitor visitor, Free free, Optional<Promise> changed, PortalPromises.Said said) {
        var texts = visitor.texts();
        var sheet = new Sheet(title(texts.of(PromiseText.TITLE)), new Paragraph(texts.of(PromiseText.LEAD)));
        if (said.brokeOne()) {
            sheet.add(new Notice(texts.of(PromiseText.BROKEN_BEFORE), StatusStyle.INFO));
        }
        sheet.add(new PromiseForm(
                visitor,
                free.position(),
                free.claims(),
                today(visitor),
                changed,
                (form, on) -> make(visitor, form, on)));
        sheet.addClassName("q-stack");
        add(sheet);
    }

    private void make(Visitor visitor, PromiseForm form, LocalDate on) {
        var access = visitor.access();
        var what = new NewPromise(
                access.debtor(),
                form.about().stream().map(Claim::invoice).toList(),
                form.amount().orElseThrow(),
                on,
                PromisedBy.DEBTOR,
                "debtor_" + access.debtor().value());
        try {
            if (promises.make(access, what).isPresent()) {
                show(visitor, Optional.empty(), false, "");
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(null, visitor.at("arrange/promise").substring(1));
            } else {
                refuse(visitor, PromiseText.MANY);
            }
        } catch (RefusedException _) {
            show(visitor, Optional.empty(), false, "");
            refuse(visitor, PromiseText.GONE);
        }
    }

    private void refuse(Visitor visitor, PromiseText why) {
        var words = visitor.texts().of(why, visitor.firm().contactName());
        addComponentAtIndex(1, new Notice(words, StatusStyle.LATE));
    }

    private Sheet slip(Visitor visitor, Promise promise) {
        return PromiseSlip.of(visitor, promise, today(visitor), () -> {
            boolean done = promises.takeBack(visitor.access(), promise.id(), today(visitor));
            show(visitor, Optional.empty(), false, "");
            if (done) {
                addComponentAtIndex(1, new Notice(visitor.texts().of(PromiseText.TAKEN_BACK), StatusStyle.INFO));
            } else {
                refuse(visitor, PromiseText.TOO_LATE);
            }
        });
    }

    /** Why nothing can be promised here: it is promised in a whole, something else covers it, or nothing is open. */
    private Sheet nothing(Visitor visitor, PortalPromises.Said said) {
        var texts = visitor.texts();
        var owed = owings.of(visitor.access());
        boolean isPromised = owed.positions().stream()
                .flatMap(position -> position.claims().stream())
                .anyMatch(claim -> said.taken().contains(claim.invoice()));
        boolean isOpen = !owed.statements().isEmpty();
        var sheet = new Sheet(title(texts.of(isOpen ? PromiseText.COVERED : PromiseText.NOTHING)));
        sheet.add(new Paragraph(texts.of(
                isPromised ? PromiseText.ELSEWHERE : isOpen ? PromiseText.COVERED_TEXT : PromiseText.NOTHING_TEXT)));
        sheet.add(ActionLink.to(visitor.at("overview"), texts.of(PortalText.TO_OVERVIEW))
                .button(Emphasis.PRIMARY));
        sheet.addClassName("q-stack");
        return sheet;
    }

    private LocalDate today(Visitor visitor) {
        return situations.today(visitor.firm());
    }

    private static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
