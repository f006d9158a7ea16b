package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.parties.Debtor;
import io.quittance.ui.ActionLink;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Who it is, how it stands, what can be done. */
final class CaseHead extends Header {

    CaseHead(Voice voice, CaseFile file, CaseActions actions) {
        addClassName("q-case-head");
        var debtor = file.debtor();
        var line = new Paragraph();
        line.add(
                new Span(debtor.reference()),
                new Span(file.firm().name()),
                new Span(place(voice, debtor)),
                new Span(voice.word(debtor.kind())),
                new Span(voice.say(WRITES_IN, LanguageChoice.nameOf(debtor.language()))),
                pill(voice, file));
        var back = ActionLink.to(DeskFrame.CASES, voice.say(BACK_TO_LIST));
        back.addClassName("q-back");
        var buttons = new Div(actions.buttons());
        buttons.addClassName("q-actions");
        add(new Div(back, new H1(debtor.name()), line), buttons);
    }

    private static String place(Voice voice, Debtor debtor) {
        var country = Locale.of("", debtor.country().value())
                .getDisplayCountry(voice.formats().locale());
        var city = debtor.address().city();
        return city == null ? country : city + ", " + country;
    }

    private static StatusPill pill(Voice voice, CaseFile file) {
        if (!file.activeHolds().isEmpty()) {
            return new StatusPill(voice.word(file.activeHolds().getFirst().kind()), Tone.HELD);
        }
        if (file.overdueInvoices().isEmpty()) {
            return file.open().isPositive()
                    ? new StatusPill(voice.say(NOT_DUE), Tone.WAIT)
                    : new StatusPill(voice.say(NOTHING_OPEN), Tone.OK);
        }
        long days = ChronoUnit.DAYS.between(file.overdueInvoices().getFirst().dueOn(), file.today());
        return new StatusPill(voice.count(DAYS_LATE, days), Tone.LATE);
    }
}
