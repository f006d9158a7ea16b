package io.quittance.console.print;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.kernel.PrintBatchId;
import io.quittance.letters.BatchProgress;
import io.quittance.letters.BatchReports;
import io.quittance.letters.PrintBatch;
import io.quittance.letters.PrintBatchState;
import io.quittance.letters.PrintedBatches;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Print days: take the print run, see what became of each letter, hand in what printer and post say. */
@Route(value = "console/:firm/print", layout = FirmFrame.class)
@PermitAll
class PrintView extends FirmPage {

    private static final int MORE_AT_ONCE = 10;

    private final transient PrintedBatches printed;
    private final transient BatchReports standings;
    private final transient PrintWork work;
    private final transient PrintTrouble trouble;
    private final transient PrintWords words;
    private final Div batches = new Div();
    private final Div letters = new Div();
    private @Nullable PrintBatchId chosen;
    private int shown = MORE_AT_ONCE;

    PrintView(
            StaffSession session,
            PrintedBatches printed,
            BatchReports standings,
            PrintWork work,
            PrintTrouble trouble) {
        super(session);
        this.printed = printed;
        this.standings = standings;
        this.work = work;
        this.trouble = trouble;
        this.words = new PrintWords(texts);
    }

    @Override
    protected TextKey title() {
        return ConsoleText.PRINT;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        chosen = null;
        fill(firm);
        add(
                new PageHead(texts.of(ConsoleText.PRINT), words.texts().of(PrintText.PURPOSE)),
                trouble.notice(texts, words, firm),
                batches,
                letters,
                new StatusFilePanel(words, work, firm, () -> fill(firm)));
    }

    /** Shows the print days as they stand, and the letters of the chosen one, at first the newest. */
    private void fill(Firm firm) {
        var latest = session.asFirm(firm).call(() -> printed.latest(firm.id(), shown));
        var standing = session.asFirm(firm)
                .call(() -> standings.of(
                        firm.id(), latest.stream().map(PrintBatch::id).toList()));
        batches.removeAll();
        batches.add(new Panel(words.texts().of(PrintText.BATCHES), table(firm, latest, standing)));
        letters.removeAll();
        latest.stream()
                .filter(batch -> chosen == null || batch.id().equals(chosen))
                .findFirst()
                .ifPresent(batch -> letters.add(new BatchPanel(words, work, firm, batch, () -> fill(firm))));
    }

    private DataTable<PrintBatch> table(Firm firm, List<PrintBatch> latest, Map<PrintBatchId, BatchProgress> standing) {
        var table = new DataTable<PrintBatch>(words.texts().of(PrintText.BATCHES))
                .text(words.texts().of(PrintText.PRINTED_ON), words::day)
                .figures(words.texts().of(PrintText.LETTERS), batch -> number(batch.letters()))
                .figures(words.texts().of(PrintText.PAGES), batch -> number(batch.pages()))
                .figures(
                        words.texts().of(PrintText.POSTAGE),
                        batch -> new Span(words.postage(batch, of(standing, batch))))
                .figures(
                        words.texts().of(PrintText.POSTED),
                        batch -> number(of(standing, batch).posted()))
                .figures(
                        words.texts().of(PrintText.RETURNED),
                        batch -> number(of(standing, batch).returned()))
                .cell(words.texts().of(PrintText.STATE), batch -> words.state(batch, of(standing, batch)))
                .cell("", batch -> actions(firm, batch))
                .whenEmpty(new EmptyState(
                        words.texts().of(PrintText.NO_BATCHES), words.texts().of(PrintText.NO_BATCHES_HINT)));
        table.getElement().setAttribute("data-testid", "print-batches");
        table.show(latest);
        if (latest.size() == shown) {
            table.more(words.texts().of(PrintText.MORE_DAYS), () -> {
                shown += MORE_AT_ONCE;
                fill(firm);
            });
        }
        return table;
    }

    private Component actions(Firm firm, PrintBatch batch) {
        var actions = new Div();
        actions.addClassName("q-actions");
        actions.add(new ActionButton(words.texts().of(PrintText.SHOW), Emphasis.QUIET, () -> {
            chosen = batch.id();
            fill(firm);
            letters.scrollIntoView();
        }));
        if (batch.state() == PrintBatchState.PRINTED) {
            actions.add(ActionLink.outside(
                            StaffPaths.printRun(firm, batch.id().value()),
                            words.texts().of(PrintText.PRINT_RUN))
                    .button(Emphasis.QUIET)
                    .testId("print-run"));
        }
        return actions;
    }

    private Span number(int number) {
        return new Span(number == 0 ? "–" : texts.formats().number(number));
    }

    private static BatchProgress of(Map<PrintBatchId, BatchProgress> standing, PrintBatch batch) {
        return standing.getOrDefault(batch.id(), BatchProgress.NOTHING_HEARD);
    }
}
