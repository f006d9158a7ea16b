package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseText;
import io.quittance.parties.Debtor;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import io.quittance.ui.LanguageChoice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Who it is, its state, what can be done. */
final class CaseHead extends Header {

    CaseHead(CasePage page, List<CasePart> parts, List<CaseAction> actions) {
        addClassName("q-case-head");
        var texts = page.texts();
        var file = page.file();
        var debtor = file.debtor();
        var line = new Paragraph();
        line.add(
                new Span(debtor.reference()),
                new Span(file.firm().name()),
                new Span(place(texts, debtor)),
                new Span(texts.word(debtor.kind())),
                new Span(texts.of(CaseText.WRITES_IN, LanguageChoice.nameOf(debtor.language()))));
        parts.reversed().stream()
                .flatMap(part -> part.status().stream())
                .findFirst()
                .ifPresent(line::add);
        var back = ActionLink.to(StaffPaths.CASES, texts.of(CaseText.BACK_TO_LIST));
        back.addClassName("q-back");
        var buttons = new Div();
        actions.stream()
                .filter(action -> action.place() != CaseAction.Place.SECTION)
                .sorted(Comparator.comparing(CaseAction::place).reversed())
                .map(CaseAction::button)
                .forEach(buttons::add);
        buttons.addClassName("q-actions");
        add(new Div(back, new H1(debtor.name()), line), buttons);
    }

    private static String place(StaffTexts texts, Debtor debtor) {
        var country = Locale.of("", debtor.country().value())
                .getDisplayCountry(texts.formats().locale());
        var city = debtor.address().city();
        return city == null ? country : city + ", " + country;
    }
}
