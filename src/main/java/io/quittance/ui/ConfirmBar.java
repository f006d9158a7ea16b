package io.quittance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/**
 * Says at the foot of the screen what was done, with a way back. It stays until it is closed, the next one comes, or, where it
 * belongs to one object, some seconds have passed.
 */
public final class ConfirmBar extends Div {

    private static final int SECONDS = 20;

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

    /**
     * What was done to one object, named first. Belongs on the page of that object and goes with it; goes by itself after
     * {@value #SECONDS} seconds, but not while somebody points at it or is in it.
     *
     * @param undo takes it back; null when there is no way back
     */
    public static ConfirmBar about(
            String object, String text, String undoText, @Nullable Runnable undo, String closeText) {
        var bar = new ConfirmBar(text);
        var name = new Element("strong");
        name.setText(object);
        bar.getElement().insertChild(0, name);
        if (undo != null) {
            bar.action(undoText, undo).getElement().setAttribute("data-testid", "undo");
        }
        bar.action(closeText, () -> {});
        bar.getElement().setAttribute("data-expires", Integer.toString(SECONDS));
        bar.getElement().addEventListener("expired", _ -> bar.removeFromParent());
        return bar;
    }

    private NativeButton action(String text, Runnable action) {
        var button = new NativeButton(text);
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> {
            removeFromParent();
            action.run();
        });
        add(button);
        return button;
    }
}
