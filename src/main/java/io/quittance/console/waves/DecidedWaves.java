package io.quittance.console.waves;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import io.quittance.waves.Wave;
import io.quittance.waves.WaveState;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Waves on which somebody has decided; a held one may still be let go. */
final class DecidedWaves extends Div {

    /**
     * A table.
     *
     * @param from where a wave comes from, in words
     * @param allow lets a held one leave; null for whoever may not
     */
    DecidedWaves(StaffTexts texts, Function<Wave, String> from, List<Wave> decided, @Nullable Consumer<Wave> allow) {
        var table = new DataTable<Wave>(texts.of(WavesText.DECIDED))
                .text(texts.of(WavesText.WHERE_FROM), from)
                .figures(texts.of(WavesText.MESSAGES), wave -> new Span(Integer.toString(wave.messages())))
                .cell(texts.of(StaffText.STATE), wave -> pill(texts, wave))
                .text(texts.of(WavesText.DECIDED_ON), wave -> decision(texts, wave))
                .cell("", wave -> again(texts, wave, allow));
        table.show(decided);
        add(table);
    }

    static StatusPill pill(StaffTexts texts, Wave wave) {
        return new StatusPill(
                texts.word(wave.state()),
                switch (wave.state()) {
                    case NONE, ALLOWED -> StatusStyle.OK;
                    case WAITING -> StatusStyle.WAIT;
                    case HELD -> StatusStyle.HELD;
                });
    }

    private static String decision(StaffTexts texts, Wave wave) {
        var day = wave.decidedOn() == null ? "–" : texts.formats().shortDay(wave.decidedOn());
        return wave.perDay() == null ? day : day + " · " + texts.of(WavesText.PER_DAY_SHORT, wave.perDay());
    }

    private static Component again(StaffTexts texts, Wave wave, @Nullable Consumer<Wave> allow) {
        return wave.state() == WaveState.HELD && allow != null
                ? new ActionButton(texts.of(WavesText.START), Emphasis.QUIET, () -> allow.accept(wave))
                : new Span();
    }
}
