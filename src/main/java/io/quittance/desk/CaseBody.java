package io.quittance.desk;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseText;
import java.util.List;

/** The two columns of a case: what it is about and what happened, and beside it who and what stops it. */
final class CaseBody extends Div {

    CaseBody(CasePage page, List<CasePart> parts, CaseTimeline timeline) {
        var main = new Div();
        main.addClassName("q-case-main");
        parts.stream().flatMap(part -> part.main().stream()).forEach(main::add);
        main.add(timeline);
        var side = new Aside();
        side.addClassName("q-case-side");
        side.getElement().setAttribute("aria-label", page.texts().of(CaseText.ABOUT_CASE));
        parts.stream().flatMap(part -> part.side().stream()).forEach(side::add);
        add(main, side);
        addClassName("q-case-body");
    }
}
