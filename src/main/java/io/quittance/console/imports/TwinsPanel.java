package io.quittance.console.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.parties.Firm;
import io.quittance.parties.twins.TwinGroup;
import io.quittance.parties.twins.Twins;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import java.util.stream.Collectors;

/** Customers who look like one and the same, searched for when somebody asks: it looks at all of them. */
final class TwinsPanel extends Div {

    private static final int SHOWN = 20;

    private final StaffTexts texts;
    private final transient StaffSession session;
    private final transient Twins twins;
    private final transient Firm firm;
    private final Div found = new Div();

    TwinsPanel(StaffTexts texts, StaffSession session, Twins twins, Firm firm) {
        this.texts = texts;
        this.session = session;
        this.twins = twins;
        this.firm = firm;
        found.getElement().setAttribute("aria-live", "polite");
        add(new Panel(
                texts.of(TwinsText.TITLE),
                new Paragraph(texts.of(TwinsText.PURPOSE)),
                new ActionButton(texts.of(TwinsText.SEARCH), Emphasis.SECONDARY, this::search).testId("search-twins"),
                found));
        getElement().setAttribute("data-testid", "twins");
    }

    private void search() {
        found.removeAll();
        var groups = session.in(firm).call(() -> twins.of(firm.id()));
        if (groups.isEmpty()) {
            found.add(new Notice(texts.of(TwinsText.NONE), StatusStyle.OK));
            return;
        }
        if (groups.size() == Twins.MOST) {
            found.add(new Notice(texts.of(TwinsText.MOST, Twins.MOST), StatusStyle.INFO));
        }
        var table = new DataTable<TwinGroup>(texts.of(TwinsText.TITLE))
                .cell(texts.of(TwinsText.CUSTOMERS), this::customers)
                .text(texts.of(TwinsText.ALIKE_IN), this::alike)
                .pages(SHOWN, texts.of(StaffText.MORE));
        table.show(groups);
        found.add(table);
    }

    private Component customers(TwinGroup group) {
        var all = new Div();
        for (var twin : group.debtors()) {
            var reference = new Span(" " + twin.reference());
            reference.addClassName("q-soft");
            all.add(new Div(ActionLink.to(StaffPaths.caseOf(firm, twin.id()), twin.name()), reference));
        }
        return all;
    }

    private String alike(TwinGroup group) {
        return group.alike().stream()
                .map(likeness -> texts.of(
                        switch (likeness) {
                            case NAME_AND_ADDRESS -> TwinsText.NAME_AND_ADDRESS;
                            case VAT_ID -> TwinsText.VAT_ID;
                            case EMAIL -> TwinsText.EMAIL;
                        }))
                .collect(Collectors.joining(", "));
    }
}
