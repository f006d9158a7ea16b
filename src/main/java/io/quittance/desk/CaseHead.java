package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.parties.Debtor;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Who it is, how it stands, what can be done. */
final class CaseHead extends Header {

    CaseHead(StaffTexts texts, CaseFile file, CaseActions actions) {
        addClassName("q-case-head");
        var debtor = file.debtor();
        var line = new Paragraph();
        line.add(
                new Span(debtor.reference()),
                new Span(file.firm().name()),
                new Span(place(texts, debtor)),
                new Span(texts.word(debtor.kind())),
                new Span(texts.of(CaseText.WRITES_IN, LanguageChoice.nameOf(debtor.language()))),
                pill(texts, file));
        var back = ActionLink.to(StaffPaths.CASES, texts.of(CaseText.BACK_TO_LIST));
        back.addClassName("q-back");
        var buttons = new Div(actions.buttons());
        buttons.addClassName("q-actions");
        add(new Div(back, new H1(debtor.name()), line), buttons);
    }

    private static String place(StaffTexts texts, Debtor debtor) {
        var country = Locale.of("", debtor.country().value())
                .getDisplayCountry(texts.formats().locale());
        var city = debtor.address().city();
        return city == null ? country : city + ", " + country;
    }

    private static StatusPill pill(StaffTexts texts, CaseFile file) {
        if (!file.activeHolds().isEmpty()) {
            return new StatusPill(texts.word(file.activeHolds().getFirst().kind()), Tone.HELD);
        }
        if (file.overdueInvoices().isEmpty()) {
            return file.open().isPositive()
                    ? new StatusPill(texts.of(InvoicesText.NOT_DUE), Tone.WAIT)
                    : new StatusPill(texts.of(InvoicesText.NOTHING_OPEN), Tone.OK);
        }
        long days = ChronoUnit.DAYS.between(file.overdueInvoices().getFirst().dueOn(), file.today());
        return new StatusPill(texts.of(CaseText.DAYS_LATE, days), Tone.LATE);
    }
}
