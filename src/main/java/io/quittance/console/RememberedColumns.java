package io.quittance.console;

import static io.quittance.console.ColumnText.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.imports.ColumnMapping;
import io.quittance.imports.ColumnMappings;
import io.quittance.imports.RememberedMapping;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.Tone;
import java.util.List;
import java.util.function.Consumer;

/** What the firm's people said about the headers of other programs: seen, changed, forgotten. Nothing when there is none. */
final class RememberedColumns extends Div {

    private final Voice voice;
    private final transient Console console;
    private final transient ColumnMappings mappings;
    private final transient Firm firm;
    private final transient Consumer<String> said;

    RememberedColumns(Voice voice, Console console, ColumnMappings mappings, Firm firm, Consumer<String> said) {
        this.voice = voice;
        this.console = console;
        this.mappings = mappings;
        this.firm = firm;
        this.said = said;
        fill();
    }

    private void fill() {
        removeAll();
        var known = console.in(firm, () -> mappings.of(firm.id()));
        if (known.isEmpty()) {
            return;
        }
        var table = new DataTable<RememberedMapping>(REMEMBERED.in(voice))
                .text(ASSIGNED.in(voice), mapping -> assigned(mapping.mapping()))
                .text(SAVED.in(voice), mapping -> voice.formats().moment(mapping.savedAt(), firm.zone()))
                .cell("", this::actions);
        table.show(known);
        var panel = new Panel(REMEMBERED.in(voice), new Paragraph(REMEMBERED_PURPOSE.in(voice)), table);
        panel.getElement().setAttribute("data-testid", "remembered-columns");
        add(panel);
    }

    private String assigned(ColumnMapping mapping) {
        return String.join(
                " · ",
                ColumnMapping.ALL.stream()
                        .flatMap(column -> mapping.columns().entrySet().stream()
                                .filter(entry -> entry.getValue().equals(column))
                                .map(entry -> entry.getKey() + " → " + ColumnText.column(voice, column)))
                        .toList());
    }

    private Div actions(RememberedMapping mapping) {
        var actions = new Div(
                new ActionButton(CHANGE.in(voice), Emphasis.QUIET, () -> change(mapping)).testId("columns-change"),
                new ActionButton(FORGET.in(voice), Emphasis.QUIET, () -> forget(mapping)).testId("columns-forget"));
        actions.addClassName("q-actions");
        return actions;
    }

    private void change(RememberedMapping known) {
        var fields = new ColumnFields(voice, firm, known.headers(), _ -> List.of(), known.mapping(), () -> {});
        var faults = new Div();
        var dialog = new ModalDialog(TITLE.in(voice), fields, faults).wide();
        dialog.actions(
                        new ActionButton(
                                        voice.say(ConsoleText.SAVE),
                                        Emphasis.PRIMARY,
                                        () -> save(known, fields, faults, dialog))
                                .testId("columns-save"),
                        new ActionButton(voice.say(ConsoleText.CANCEL), Emphasis.SECONDARY, dialog::close))
                .open(UI.getCurrent());
    }

    private void save(RememberedMapping known, ColumnFields fields, Div faults, ModalDialog dialog) {
        var chosen = fields.mapping();
        var mapping = new ColumnMapping(
                chosen.columns(),
                chosen.constants(),
                known.mapping().dates(),
                known.mapping().decimals());
        try {
            console.in(firm, () -> {
                mappings.change(firm.id(), known.id(), mapping, console.actor());
                return true;
            });
            dialog.close();
            fill();
            said.accept(CHANGED.in(voice));
        } catch (RefusedException refused) {
            faults.removeAll();
            var notice = new Notice(NOT_READY.in(voice), Tone.LATE);
            refused.refusals().forEach(why -> notice.add(new Paragraph(ColumnText.words(voice, why))));
            faults.add(notice);
        }
    }

    private void forget(RememberedMapping known) {
        var dialog = new ModalDialog(FORGET.in(voice), new Paragraph(FORGET_TEXT.in(voice)));
        dialog.actions(
                        new ActionButton(FORGET.in(voice), Emphasis.PRIMARY, () -> {
                                    dialog.close();
                                    console.in(firm, () -> {
                                        mappings.forget(firm.id(), known.id(), console.actor());
                                        return true;
                                    });
                                    fill();
                                    said.accept(FORGOTTEN.in(voice));
                                })
                                .testId("columns-forget-yes"),
                        new ActionButton(voice.say(ConsoleText.CANCEL), Emphasis.SECONDARY, dialog::close))
                .open(UI.getCurrent());
    }
}
