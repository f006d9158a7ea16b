package io.quittance.desk;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.EmptyState;
import jakarta.annotation.security.PermitAll;

/** The list alone: nothing is opened yet. */
@Route(value = StaffPaths.CASES, layout = CasesLayout.class)
@PermitAll
class NoCaseView extends Main implements HasDynamicTitle {

    private final String title;

    NoCaseView(StaffSession session) {
        var texts = StaffTexts.of(session.member());
        title = texts.of(DeskText.CASES) + " · Quittance";
        var heading = new H1(texts.of(DeskText.CASES));
        heading.addClassName("q-visually-hidden");
        add(heading);
        add(new EmptyState(texts.of(CasesText.CHOOSE_CASE), texts.of(CasesText.CHOOSE_CASE_HINT)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
