package io.quittance.console.waves;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.imports.ImportReport;
import io.quittance.imports.Imports;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import io.quittance.waves.Wave;
import io.quittance.waves.WaveId;
import io.quittance.waves.WaveState;
import io.quittance.waves.Waves;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an unusual number of messages comes from, and whether it may leave: at once, over days, or not. */
@Route(value = "console/:firm/" + StaffPaths.WAVES, layout = FirmFrame.class)
@PermitAll
class WavesView extends FirmPage {

    private static final int SHOWN = 50;

    private final transient Waves waves;
    private final transient Imports imports;

    WavesView(StaffSession session, Waves waves, Imports imports) {
        super(session);
        this.waves = waves;
        this.imports = imports;
    }

    @Override
    protected TextKey title() {
        return WavesText.TITLE;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var all = session.in(firm).call(() -> waves.latest(firm.id(), SHOWN));
        add(new PageHead(texts.of(WavesText.TITLE), texts.of(WavesText.PURPOSE)));
        all.stream().filter(wave -> wave.state() == WaveState.WAITING).forEach(wave -> add(question(firm, wave)));
        var decided =
                all.stream().filter(wave -> wave.state() != WaveState.WAITING).toList();
        if (all.isEmpty()) {
            add(new Panel("", new EmptyState(texts.of(WavesText.NOTHING), texts.of(WavesText.NOTHING_HINT))));
        } else if (!decided.isEmpty()) {
            @Nullable Consumer<Wave> again = session.isOwn(firm) ? wave -> allow(firm, wave.id(), null) : null;
            add(new Panel(
                    texts.of(WavesText.DECIDED), new DecidedWaves(texts, wave -> from(firm, wave), decided, again)));
        }
    }

    private Panel question(Firm firm, Wave wave) {
        var on = wave.on() == null ? "" : texts.formats().day(wave.on());
        var words = new Div(
                new Paragraph(texts.of(WavesText.WOULD_LEAVE, wave.messages(), on)),
                new Paragraph(
                        wave.usual() == 0 ? texts.of(WavesText.NO_USUAL) : texts.of(WavesText.USUAL, wave.usual())));
        if (wave.oldClaims() > 0) {
            words.add(new Notice(texts.of(WavesText.OLD_CLAIMS, wave.oldClaims()), StatusStyle.LATE));
        }
        var panel = new Panel(from(firm, wave), words).beside(DecidedWaves.pill(texts, wave));
        if (session.isOwn(firm)) {
            panel.add(buttons(firm, wave));
        }
        return panel;
    }

    private Div buttons(Firm firm, Wave wave) {
        var buttons = new Div(
                new ActionButton(texts.of(WavesText.START), Emphasis.PRIMARY, () -> allow(firm, wave.id(), null))
                        .testId("wave-start"),
                new ActionButton(texts.of(WavesText.SPREAD), Emphasis.SECONDARY, () -> askSpread(firm, wave))
                        .testId("wave-spread"),
                new ActionButton(texts.of(WavesText.HOLD), Emphasis.QUIET, () -> hold(firm, wave.id()))
                        .testId("wave-hold"));
        buttons.addClassName("q-actions");
        return buttons;
    }

    private String from(Firm firm, Wave wave) {
        var list = wave.list();
        if (list == null) {
            return texts.of(WavesText.OF_RUN, texts.formats().day(wave.notedOn()));
        }
        return session.in(firm)
                .call(() -> imports.find(firm.id(), list))
                .map(ImportReport::file)
                .map(file -> texts.of(WavesText.OF_FILE, file))
                .orElseGet(() -> texts.of(WavesText.OF_FILE, list.toString()));
    }

    private void askSpread(Firm firm, Wave wave) {
        var perDay = new TextField(texts.of(WavesText.PER_DAY)).maxLength(5);
        perDay.value(Integer.toString(Math.max(50, wave.usual() * 2)));
        perDay.testId("wave-per-day");
        var dialog = new ModalDialog(
                texts.of(WavesText.SPREAD_TITLE), new Paragraph(texts.of(WavesText.SPREAD_TEXT)), perDay);
        dialog.actions(
                        new ActionButton(texts.of(WavesText.SPREAD), Emphasis.PRIMARY, () -> {
                                    if (perDay.value().matches("[1-9][0-9]{0,4}")) {
                                        dialog.close();
                                        allow(firm, wave.id(), Integer.valueOf(perDay.value()));
                                    } else {
                                        perDay.error(texts.of(WavesText.PER_DAY_WRONG));
                                    }
                                })
                                .testId("wave-spread-yes"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void allow(Firm firm, WaveId wave, @Nullable Integer perDay) {
        decide(() -> session.asFirm(firm).run(() -> waves.allow(firm.id(), wave, perDay, session.actor())));
        said(texts.of(WavesText.STARTED));
    }

    private void hold(Firm firm, WaveId wave) {
        decide(() -> session.asFirm(firm).run(() -> waves.hold(firm.id(), wave, session.actor())));
        said(texts.of(WavesText.HELD_NOW));
    }

    /** Somebody else may have decided meanwhile: the page then shows what they said. */
    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (RefusedException _) {
            // The page shows it.
        }
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
