package io.quittance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says at the foot of the screen what was done, with a way back. It stays until it is closed or the next one comes. */
public final class ConfirmBar extends Div {

    private ConfirmBar(String text) {
        addClassName("q-confirm");
        getElement().setAttribute("role", "status");
        add(new Span(text));
    }

    /**
     * Shows what was done.
     *
     * @param undo takes it back; null when there is no way back
     */
    public static void show(UI ui, String text, @Nullable String undoText, @Nullable Runnable undo, String closeText) {
        ui.getChildren().filter(ConfirmBar.class::isInstance).toList().forEach(bar -> bar.removeFromParent());
        var bar = new ConfirmBar(text);
        if (undo != null && undoText != null) {
            bar.action(undoText, undo);
        }
        bar.action(closeText, () -> {});
        ui.add(bar);
    }

    private void action(String text, Runnable action) {
        var button = new NativeButton(text);
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> {
            removeFromParent();
            action.run();
        });
        add(button);
    }
}
