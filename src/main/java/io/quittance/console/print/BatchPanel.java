package io.quittance.console.print;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.DebtorId;
import io.quittance.letters.PrintBatch;
import io.quittance.letters.PrintedLetter;
import io.quittance.messages.MessageState;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.ConfirmBar;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Panel;
import java.util.List;
import java.util.Map;

/** The letters of one print day in the order they were printed, and "posted today" for a firm that prints itself. */
final class BatchPanel extends Div {

    private static final int PAGE = 100;

    private final transient PrintWords words;
    private final transient PrintWork work;
    private final transient Firm firm;
    private final transient PrintBatch batch;
    private final transient List<PrintedLetter> letters;
    private final transient Runnable changed;

    BatchPanel(PrintWords words, PrintWork work, Firm firm, PrintBatch batch, Runnable changed) {
        this.words = words;
        this.work = work;
        this.firm = firm;
        this.batch = batch;
        this.letters = work.letters(firm, batch);
        this.changed = changed;
        var panel = new Panel(words.texts().of(PrintText.LETTERS_OF, words.day(batch)), table());
        if (waiting() > 0) {
            panel.beside(new ActionButton(words.texts().of(PrintText.POSTED_TODAY), Emphasis.SECONDARY, this::ask)
                    .testId("posted-today"));
        }
        add(panel);
    }

    private DataTable<PrintedLetter> table() {
        var names = work.names(firm, letters);
        var texts = words.texts();
        var table = new DataTable<PrintedLetter>(words.texts().of(PrintText.LETTERS_OF, words.day(batch)))
                .figures(
                        words.texts().of(PrintText.NUMBER),
                        letter -> new Span(texts.formats().number(letter.sequence())))
                .cell(words.texts().of(PrintText.ADDRESSEE), letter -> addressee(letter, names))
                .figures(
                        words.texts().of(PrintText.PAGES),
                        letter -> new Span(texts.formats().number(letter.pages())))
                .figures(
                        words.texts().of(PrintText.POSTAGE),
                        letter -> new Span(words.postage(letter.postage(), letter.postageKnown())))
                .cell(words.texts().of(PrintText.STATE), words::state)
                .cell("", this::pdf);
        table.getElement().setAttribute("data-testid", "print-letters");
        table.show(List.of());
        show(table, 0);
        return table;
    }

    private void show(DataTable<PrintedLetter> table, int from) {
        int until = Math.min(from + PAGE, letters.size());
        table.append(letters.subList(from, until));
        table.more(words.texts().of(PrintText.MORE), until < letters.size() ? () -> show(table, until) : null);
    }

    private Component addressee(PrintedLetter letter, Map<DebtorId, String> names) {
        return ActionLink.to(StaffPaths.caseOf(firm, letter.debtor()), names.getOrDefault(letter.debtor(), "–"));
    }

    private Component pdf(PrintedLetter letter) {
        return ActionLink.outside(
                        StaffPaths.messagePdf(firm, letter.message()),
                        words.texts().of(PrintText.PDF))
                .button(Emphasis.QUIET);
    }

    private long waiting() {
        return letters.stream().filter(BatchPanel::isWaiting).count();
    }

    private static boolean isWaiting(PrintedLetter letter) {
        return letter.state() == MessageState.SENT;
    }

    private void ask() {
        var day = words.texts().formats().day(work.today(firm));
        var dialog = new ModalDialog(
                words.texts().of(PrintText.POSTED_TODAY_TITLE),
                new Paragraph(words.texts().of(PrintText.POSTED_TODAY_TEXT, waiting(), day)));
        dialog.actions(
                        new ActionButton(words.texts().of(PrintText.CONFIRM), Emphasis.PRIMARY, () -> {
                                    dialog.close();
                                    posted();
                                })
                                .testId("posted-today-confirm"),
                        new ActionButton(words.texts().of(PrintText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void posted() {
        var report = work.postedToday(
                firm, batch, letters.stream().filter(BatchPanel::isWaiting).toList());
        changed.run();
        ConfirmBar.show(
                UI.getCurrent(),
                words.texts().of(PrintText.DONE, report.moved()),
                null,
                null,
                words.texts().of(StaffText.CLOSE));
    }
}
