package io.quittance.desk;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.quittance.ui.EmptyState;
import jakarta.annotation.security.PermitAll;

/** The list alone: nothing is opened yet. */
@Route(value = DeskFrame.CASES, layout = CasesLayout.class)
@PermitAll
class NoCaseView extends Main implements HasDynamicTitle {

    private final String title;

    NoCaseView(Desk desk) {
        var voice = Voice.of(desk.member());
        title = voice.say(DeskText.CASES) + " · Quittance";
        var heading = new H1(voice.say(DeskText.CASES));
        heading.addClassName("q-visually-hidden");
        add(heading);
        add(new EmptyState(voice.say(DeskText.CHOOSE_CASE), voice.say(DeskText.CHOOSE_CASE_HINT)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
