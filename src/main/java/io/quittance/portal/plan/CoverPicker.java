package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.ui.MoneyText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan covers: what is late, all, or invoices ticked one by one. */
final class CoverPicker extends Div {

    private final transient Visitor visitor;
    private final transient Position free;
    private final transient Consumer<Selection> picked;
    private final Set<InvoiceId> ticked;
    private final Div some = new Div();
    private transient Selection selection;

    CoverPicker(Visitor visitor, Position free, Selection start, Consumer<Selection> picked) {
        this.visitor = visitor;
        this.free = free;
        this.picked = picked;
        this.selection = start;
        this.ticked = new HashSet<>(start.of(free));
        addClassName("q-choices");
        getElement()
                .setAttribute("role", "radiogroup")
                .setAttribute("aria-label", visitor.texts().of(WishText.COVERS))
                .setAttribute("data-testid", "wish-covers");
        var late = late();
        if (!late.isEmpty() && late.size() < free.claims().size()) {
            radio(WishText.COVERS_LATE, Selection.What.LATE, free.about(late).payable());
        }
        radio(WishText.COVERS_ALL, Selection.What.ALL, free.payable());
        radio(WishText.COVERS_SOME, Selection.What.SOME, null);
        free.claims().forEach(this::tick);
        some.addClassName("q-ticks");
        some.setVisible(start.what() == Selection.What.SOME);
        add(some);
    }

    /** True when there is something to choose. */
    static boolean isNeeded(Position free) {
        return free.claims().size() > 1;
    }

    private Set<InvoiceId> late() {
        return free.overdueClaims().stream().map(Claim::invoice).collect(Collectors.toSet());
    }

    private void radio(WishText label, Selection.What what, @Nullable Money sum) {
        var name = what.name().toLowerCase(Locale.ROOT);
        var radio = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "covers")
                .setAttribute("data-testid", "covers-" + name);
        radio.setProperty("checked", selection.what() == what);
        radio.addEventListener("change", _ -> pick(selection.with(what, ticked)));
        add(row(radio, visitor.texts().of(label), sum));
    }

    private void tick(Claim claim) {
        var box = new Element("input").setAttribute("type", "checkbox");
        box.setProperty("checked", ticked.contains(claim.invoice()));
        box.addEventListener("change", _ -> {
                    if (box.getProperty("checked", false)) {
                        ticked.add(claim.invoice());
                    } else {
                        ticked.remove(claim.invoice());
                    }
                    pick(selection.with(Selection.What.SOME, ticked));
                })
                .synchronizeProperty("checked");
        some.add(row(box, claim.number(), claim.payable()));
    }

    private Div row(Element control, String words, @Nullable Money sum) {
        var label = new Element("label").appendChild(control, new Span(words).getElement());
        if (sum != null) {
            label.appendChild(new MoneyText(sum, visitor.formats()).getElement());
        }
        var row = new Div();
        row.getElement().appendChild(label);
        return row;
    }

    private void pick(Selection other) {
        selection = other;
        some.setVisible(other.what() == Selection.What.SOME);
        picked.accept(other);
    }
}
