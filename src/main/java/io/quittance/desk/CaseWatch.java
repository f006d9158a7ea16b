package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then while a case is shown, and for a quarter of an hour after the person did something: an abandoned screen
 * goes to sleep, and the sign-in with it. Without a connection nothing is asked; it goes on with the connection.
 */
final class CaseWatch {

    private static final int EVERY_MILLIS = 20_000;
    private static final int LOOKS = 45;

    private final Runnable look;
    private @Nullable Registration polling;
    private int looks;

    /** Watches while this view is on the screen. */
    CaseWatch(Component view, Runnable look) {
        this.look = look;
        view.addAttachListener(attached -> begin(attached.getUI()));
        view.addDetachListener(detached -> end(detached.getUI()));
    }

    private void begin(UI ui) {
        polling = ui.addPollListener(_ -> next(ui));
        awake(ui);
    }

    private void end(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    /** The person did something. */
    void awake(UI ui) {
        looks = 0;
        ui.setPollInterval(EVERY_MILLIS);
    }

    private void next(UI ui) {
        looks++;
        if (looks > LOOKS) {
            ui.setPollInterval(-1);
        } else {
            look.run();
        }
    }
}
