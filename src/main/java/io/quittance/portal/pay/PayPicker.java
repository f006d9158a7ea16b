package io.quittance.portal.pay;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.pay.PayChoice.What;
import io.quittance.receivables.Position.Claim;
import io.quittance.ui.AmountField;
import io.quittance.ui.MoneyText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Late ones, all, some, or another amount: what of it is paid. Each choice says what it comes to. */
final class PayPicker extends Div {

    private final transient Visitor visitor;
    private final transient PayChoice start;
    private final transient Money least;
    private final transient Consumer<What> picked;
    private final Map<String, Element> radios = new LinkedHashMap<>();
    private final Div some = new Div();
    private final AmountField amount;
    private final Set<InvoiceId> ticked = new HashSet<>();

    /**
     * The choices.
     *
     * @param least the smallest amount the firm takes
     * @param picked told of each choice
     */
    PayPicker(Visitor visitor, PayChoice start, Money least, Consumer<What> picked) {
        this.visitor = visitor;
        this.start = start;
        this.least = least.min(start.dueOfAll());
        this.picked = picked;
        this.amount = new AmountField(text(PayText.CHOICE_AMOUNT), start.whole().currency());
        ticked.addAll(
                start.what() instanceof What.Some(var chosen) ? chosen : Set.copyOf(PayChoice.idsOf(start.ofAll())));
        addClassName("q-choices");
        getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", text(PayText.CHOICE));
        getElement().setAttribute("data-testid", "pay-choice");
        build();
        follow(start.what());
    }

    /** True when there is something to choose: several invoices, or an amount that may be less. */
    static boolean isNeeded(PayChoice choice, Money least) {
        return choice.all().size() > 1 || choice.dueOfAll().compareTo(least) > 0;
    }

    private void build() {
        boolean several = start.all().size() > 1;
        if (start.hasLateAndOther()) {
            radio("late", PayText.CHOICE_LATE, start.with(new What.Late()).due(), new What.Late());
        }
        radio("all", wordsForAll(), start.dueOfAll(), new What.All());
        if (start.hasMore()) {
            var everything = new What.Everything();
            radio(
                    "everything",
                    PayText.CHOICE_EVERYTHING,
                    start.with(everything).due(),
                    everything);
        }
        if (several) {
            radio("some", PayText.CHOICE_SOME, null, null);
            start.all().forEach(this::tick);
            some.addClassName("q-ticks");
            add(some);
        }
        if (start.dueOfAll().compareTo(least) > 0) {
            radio("part", PayText.CHOICE_PART, null, null);
            amount.hint(range());
            amount.testId("pay-amount");
            if (start.what() instanceof What.Part(var part)) {
                amount.value(part);
            }
            amount.onChange(this::typed);
            add(amount);
        }
    }

    private PayText wordsForAll() {
        if (start.hasMore()) {
            return PayText.CHOICE_MESSAGE;
        }
        return start.all().size() > 1 ? PayText.CHOICE_ALL : PayText.CHOICE_WHOLE;
    }

    private void radio(String name, PayText label, @Nullable Money comesTo, @Nullable What what) {
        var radio = input("radio").setAttribute("name", "what").setAttribute("data-testid", "pay-" + name);
        radio.addEventListener("change", _ -> {
            if (what != null) {
                pick(what);
            } else if (name.equals("some")) {
                pick(new What.Some(ticked));
            } else {
                follow(new What.Part(least));
                typed();
            }
        });
        radios.put(name, radio);
        add(row(radio, text(label), comesTo));
    }

    private void tick(Claim claim) {
        var box = input("checkbox");
        box.setProperty("checked", ticked.contains(claim.invoice()));
        box.addEventListener("change", _ -> {
                    if (box.getProperty("checked", false)) {
                        ticked.add(claim.invoice());
                    } else {
                        ticked.remove(claim.invoice());
                    }
                    pick(new What.Some(ticked));
                })
                .synchronizeProperty("checked");
        some.add(row(box, claim.number(), start.asked(claim)));
    }

    private static Element input(String type) {
        return new Element("input").setAttribute("type", type);
    }

    private Div row(Element control, String words, @Nullable Money comesTo) {
        var label = new Element("label").appendChild(control, new Span(words).getElement());
        if (comesTo != null) {
            label.appendChild(new MoneyText(comesTo, visitor.formats()).getElement());
        }
        var row = new Div();
        row.getElement().appendChild(label);
        return row;
    }

    /** True when what is chosen can be paid; an amount that is missing or not taken is said at its field. */
    boolean isReady() {
        if (!amount.isVisible() || read().isPresent()) {
            return true;
        }
        amount.refuse(range());
        return false;
    }

    /** Reads the amount as typed; what the firm does not take is said at the field and chooses nothing. */
    private void typed() {
        if (amount.isEmpty()) {
            return;
        }
        var money = read();
        amount.error(money.isEmpty() ? range() : null);
        money.map(What.Part::new).ifPresent(this::pick);
    }

    private Optional<Money> read() {
        return amount.value().filter(money -> money.compareTo(least) >= 0 && money.compareTo(start.dueOfAll()) <= 0);
    }

    private String range() {
        return visitor.texts()
                .of(
                        PayText.CHOICE_AMOUNT_HINT,
                        visitor.formats().money(least),
                        visitor.formats().money(start.dueOfAll()));
    }

    private void pick(What what) {
        follow(what);
        picked.accept(what);
    }

    private void follow(What what) {
        var name = switch (what) {
            case What.All _ -> "all";
            case What.Everything _ -> radios.containsKey("everything") ? "everything" : "all";
            case What.Late _ -> radios.containsKey("late") ? "late" : "all";
            case What.Some _ -> "some";
            case What.Part _ -> "part";
        };
        radios.forEach((of, radio) -> radio.setProperty("checked", of.equals(name)));
        some.setVisible(name.equals("some"));
        amount.setVisible(name.equals("part"));
    }

    private String text(PayText text) {
        return visitor.texts().of(text);
    }
}
