package io.quittance.portal.promise;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.Promises;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.ui.ActionButton;
import io.quittance.ui.AmountField;
import io.quittance.ui.CheckList;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** When, how much, of which invoices; beneath, the sentence that will be true. */
final class PromiseForm extends Div {

    private final transient Visitor visitor;
    private final transient Position position;
    private final transient List<Claim> claims;
    private final transient LocalDate today;
    private final transient List<Element> radios = new ArrayList<>();
    private final DateField day;
    private final AmountField amount;
    private final CheckList<Claim> which;
    private final Paragraph sentence = new Paragraph();
    private transient @Nullable LocalDate chosen;
    private boolean isTyped;

    /**
     * A form.
     *
     * @param claims of one currency, at least one
     * @param before the promise that is changed
     * @param sent told of what was chosen
     */
    PromiseForm(
            Visitor visitor,
            Position position,
            List<Claim> claims,
            LocalDate today,
            Optional<Promise> before,
            BiConsumer<PromiseForm, LocalDate> sent) {
        this.visitor = visitor;
        this.position = position;
        this.claims = claims;
        this.today = today;
        this.day = new DateField(text(PromiseText.DAY)).between(today, Promises.latest(today));
        this.amount = new AmountField(text(PromiseText.AMOUNT), position.currency());
        this.which = new CheckList<>(
                        text(PromiseText.WHICH),
                        claims,
                        claim -> claim.number() + ", " + visitor.formats().money(claim.payable()),
                        claim -> "promise-" + claim.number())
                .all();
        addClassName("q-stack");
        add(when(before.map(Promise::on)));
        amount.value(before.map(Promise::amount).map(money -> money.min(most())).orElseGet(this::most));
        isTyped = before.isPresent();
        amount.testId("promise-amount");
        amount.whileTyping().onChange(() -> {
            isTyped = true;
            amount.error(null);
            say();
        });
        add(amount);
        addWhich();
        sentence.addClassName("q-notice");
        sentence.getElement().setAttribute("role", "status").setAttribute("data-testid", "promise-sentence");
        add(
                sentence,
                new ActionButton(text(PromiseText.PROMISE_IT), Emphasis.PRIMARY, () -> send(sent))
                        .testId("promise-send"));
        say();
    }

    private Div when(Optional<LocalDate> before) {
        var choices = new Div();
        choices.addClassName("q-choices");
        choices.getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", text(PromiseText.WHEN));
        var chips = DateChips.of(today);
        for (var chip : chips) {
            choices.add(radio(
                    text(chip.name()),
                    visitor.formats().dayOfYear(chip.on()),
                    chip.name().name(),
                    () -> take(chip.on())));
        }
        choices.add(radio(text(PromiseText.OTHER_DAY), "", PromiseText.OTHER_DAY.name(), this::other));
        day.hint(visitor.texts().of(PromiseText.LATEST, visitor.formats().day(Promises.latest(today))));
        day.testId("promise-day");
        day.onChange(this::typedDay);
        choices.add(day);
        day.setVisible(false);
        before.ifPresentOrElse(
                on -> {
                    day.value(on);
                    day.setVisible(true);
                    radios.getLast().setProperty("checked", true);
                    chosen = on;
                },
                () -> {
                    radios.getFirst().setProperty("checked", true);
                    chosen = chips.getFirst().on();
                });
        return choices;
    }

    private Div radio(String words, String on, String name, Runnable picked) {
        var radio = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "when")
                .setAttribute("data-testid", "promise-when-" + name);
        radio.addEventListener("change", _ -> picked.run());
        radios.add(radio);
        var label = new Element("label").appendChild(radio, new Span(words).getElement(), new Span(on).getElement());
        var row = new Div();
        row.getElement().appendChild(label);
        return row;
    }

    private void addWhich() {
        which.onChange(() -> {
            if (!isTyped) {
                amount.value(most());
            }
            hintMost();
            say();
        });
        hintMost();
        if (claims.size() > 1) {
            add(new NativeDetails(text(PromiseText.WHICH), which));
        }
    }

    private void hintMost() {
        amount.hint(
                visitor.texts().of(PromiseText.AMOUNT_HINT, visitor.formats().money(most())));
    }

    private void take(LocalDate on) {
        chosen = on;
        day.setVisible(false);
        say();
    }

    private void other() {
        day.setVisible(true);
        typedDay();
    }

    private void typedDay() {
        chosen = null;
        day.error(null);
        try {
            day.value().ifPresent(on -> {
                if (on.isBefore(today) || on.isAfter(Promises.latest(today))) {
                    day.error(wrongDay());
                } else {
                    chosen = on;
                }
            });
        } catch (RefusedException _) {
            day.error(text(PromiseText.DAY_MISSING));
        }
        say();
    }

    private String wrongDay() {
        return visitor.texts()
                .of(
                        PromiseText.DAY_WRONG,
                        visitor.formats().day(today),
                        visitor.formats().day(Promises.latest(today)));
    }

    /** What is promised of, at most what there is to pay of it. */
    List<Claim> about() {
        return which.chosen();
    }

    private Money most() {
        var nothing = Money.zero(position.currency());
        return about().stream().map(Claim::payable).reduce(nothing, Money::plus).min(position.payable());
    }

    Optional<Money> amount() {
        return amount.value().filter(money -> money.isPositive() && money.compareTo(most()) <= 0);
    }

    private void say() {
        var on = chosen;
        var money = amount();
        sentence.setVisible(on != null && money.isPresent() && !about().isEmpty());
        if (on != null && money.isPresent()) {
            sentence.setText(visitor.texts()
                    .of(
                            PromiseText.WILL_BE,
                            visitor.formats().day(on),
                            visitor.formats().money(money.get()),
                            visitor.formats().dayOfYear(Promises.silentUntil(on)),
                            about().size()));
        }
    }

    private void send(BiConsumer<PromiseForm, LocalDate> sent) {
        var on = chosen;
        if (about().isEmpty()) {
            which.error(text(PromiseText.WHICH_MISSING));
        } else if (on == null) {
            day.setVisible(true);
            day.refuse(text(PromiseText.DAY_MISSING));
        } else if (amount().isEmpty()) {
            amount.refuse(visitor.texts()
                    .of(PromiseText.AMOUNT_HINT, visitor.formats().money(most())));
        } else {
            sent.accept(this, on);
        }
    }

    private String text(PromiseText key) {
        return visitor.texts().of(key, claims.size());
    }
}
