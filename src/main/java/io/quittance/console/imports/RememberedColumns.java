package io.quittance.console.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.columns.ColumnMapping;
import io.quittance.imports.ColumnMappings;
import io.quittance.imports.RememberedMapping;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.function.Consumer;

/** What the firm's people said about the headers of other programs: seen, changed, forgotten. Nothing when there is none. */
final class RememberedColumns extends Div {

    private final StaffTexts texts;
    private final transient StaffSession session;
    private final transient ColumnMappings mappings;
    private final transient Firm firm;
    private final transient Consumer<String> said;

    RememberedColumns(
            StaffTexts texts, StaffSession session, ColumnMappings mappings, Firm firm, Consumer<String> said) {
        this.texts = texts;
        this.session = session;
        this.mappings = mappings;
        this.firm = firm;
        this.said = said;
        fill();
    }

    private void fill() {
        removeAll();
        var known = session.in(firm).call(() -> mappings.of(firm.id()));
        if (known.isEmpty()) {
            return;
        }
        var table = new DataTable<RememberedMapping>(texts.of(ColumnText.REMEMBERED))
                .text(texts.of(ColumnText.ASSIGNED), mapping -> assigned(mapping.mapping()))
                .text(texts.of(ColumnText.SAVED), mapping -> texts.formats().moment(mapping.savedAt(), firm.zone()))
                .cell("", this::actions);
        table.show(known);
        var panel = new Panel(
                texts.of(ColumnText.REMEMBERED), new Paragraph(texts.of(ColumnText.REMEMBERED_PURPOSE)), table);
        panel.getElement().setAttribute("data-testid", "remembered-columns");
        add(panel);
    }

    private String assigned(ColumnMapping mapping) {
        return String.join(
                " · ",
                ColumnMapping.ALL.stream()
                        .flatMap(column -> mapping.columns().entrySet().stream()
                                .filter(entry -> entry.getValue().equals(column))
                                .map(entry -> entry.getKey() + " → " + ColumnText.column(texts, column)))
                        .toList());
    }

    private Div actions(RememberedMapping mapping) {
        var actions = new Div(
                new ActionButton(texts.of(ColumnText.CHANGE), Emphasis.QUIET, () -> change(mapping))
                        .testId("columns-change"),
                new ActionButton(texts.of(ColumnText.FORGET), Emphasis.QUIET, () -> forget(mapping))
                        .testId("columns-forget"));
        actions.addClassName("q-actions");
        return actions;
    }

    private void change(RememberedMapping known) {
        var fields = new ColumnFields(texts, firm, known.headers(), _ -> List.of(), known.mapping(), () -> {});
        var faults = new Div();
        var dialog = new ModalDialog(texts.of(ColumnText.TITLE), fields, faults).wide();
        dialog.actions(
                        new ActionButton(
                                        texts.of(StaffText.SAVE),
                                        Emphasis.PRIMARY,
                                        () -> save(known, fields, faults, dialog))
                                .testId("columns-save"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.SECONDARY, dialog::close))
                .open(UI.getCurrent());
    }

    private void save(RememberedMapping known, ColumnFields fields, Div faults, ModalDialog dialog) {
        var chosen = fields.mapping();
        var mapping = new ColumnMapping(
                chosen.columns(),
                chosen.constants(),
                known.mapping().dates(),
                known.mapping().decimals(),
                known.mapping().negatives());
        try {
            session.in(firm).run(() -> {
                mappings.change(firm.id(), known.id(), mapping, session.actor());
            });
            dialog.close();
            fill();
            said.accept(texts.of(ColumnText.CHANGED));
        } catch (RefusedException refused) {
            faults.removeAll();
            var notice = new Notice(texts.of(ColumnText.NOT_READY), StatusStyle.LATE);
            refused.refusals().forEach(why -> notice.add(new Paragraph(ColumnText.words(texts, why))));
            faults.add(notice);
        }
    }

    private void forget(RememberedMapping known) {
        var dialog = new ModalDialog(texts.of(ColumnText.FORGET), new Paragraph(texts.of(ColumnText.FORGET_TEXT)));
        dialog.actions(
                        new ActionButton(texts.of(ColumnText.FORGET), Emphasis.PRIMARY, () -> {
                                    dialog.close();
                                    session.in(firm).run(() -> {
                                        mappings.forget(firm.id(), known.id(), session.actor());
                                    });
                                    fill();
                                    said.accept(texts.of(ColumnText.FORGOTTEN));
                                })
                                .testId("columns-forget-yes"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.SECONDARY, dialog::close))
                .open(UI.getCurrent());
    }
}
