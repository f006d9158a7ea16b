package io.quittance.console.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.imports.customers.CustomerDoubt;
import io.quittance.imports.customers.CustomerDoubts;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import java.util.function.Consumer;

/** Customers whom a list calls by one code and by several names: the same, renamed, or others. Nothing when there is none. */
final class CustomersPanel extends Div {

    private final StaffTexts texts;
    private final transient StaffSession session;
    private final transient CustomerDoubts doubts;
    private final transient Firm firm;
    private final transient Consumer<String> said;

    CustomersPanel(StaffTexts texts, StaffSession session, CustomerDoubts doubts, Firm firm, Consumer<String> said) {
        this.texts = texts;
        this.session = session;
        this.doubts = doubts;
        this.firm = firm;
        this.said = said;
        fill();
    }

    private void fill() {
        removeAll();
        var open = session.in(firm).call(() -> doubts.open(firm.id()));
        if (open.isEmpty()) {
            return;
        }
        var table = new DataTable<CustomerDoubt>(texts.of(CustomersText.TITLE))
                .text(texts.of(CustomersText.CODE), CustomerDoubt::reference)
                .text(texts.of(CustomersText.KNOWN_AS), CustomerDoubt::knownName)
                .text(texts.of(CustomersText.NOW_CALLED), CustomerDoubt::otherName)
                .cell("", this::actions);
        table.show(open);
        var panel = new Panel(texts.of(CustomersText.TITLE), new Paragraph(texts.of(CustomersText.PURPOSE)), table);
        panel.getElement().setAttribute("data-testid", "customers-in-doubt");
        add(panel);
    }

    private Div actions(CustomerDoubt doubt) {
        var actions = new Div(
                new ActionButton(texts.of(CustomersText.SAME), Emphasis.SECONDARY, () -> same(doubt))
                        .testId("customer-same"),
                new ActionButton(texts.of(CustomersText.OTHERS), Emphasis.SECONDARY, () -> others(doubt))
                        .testId("customer-others"));
        actions.addClassName("q-actions");
        return actions;
    }

    private void same(CustomerDoubt doubt) {
        try {
            session.in(firm).run(() -> doubts.same(firm.id(), doubt.id(), session.actor()));
            said.accept(texts.of(CustomersText.DECIDED_SAME));
        } catch (RefusedException refused) {
            said.accept(texts.of(CustomersText.CANNOT_JOIN));
        }
        fill();
    }

    private void others(CustomerDoubt doubt) {
        session.in(firm).run(() -> doubts.others(firm.id(), doubt.id(), session.actor()));
        said.accept(texts.of(CustomersText.DECIDED_OTHERS));
        fill();
    }
}
