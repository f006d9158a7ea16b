package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import io.quittance.desk.page.CaseAction;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.FactList;
import io.quittance.ui.ModalDialog;
import java.util.List;

/** The keys: those that always work, and those of the page. */
final class KeysDialog {

    private KeysDialog() {}

    static ModalDialog of(StaffTexts texts, List<CaseAction> actions) {
        var keys = new FactList();
        keys.addClassName("q-keys");
        keys.fact(texts.of(DeskText.KEY_FIND), keys("Ctrl K"))
                .fact(texts.of(DeskText.KEY_SEARCH), keys("/"))
                .fact(texts.of(DeskText.KEY_ROWS), keys("↑", "↓", "Home", "End"))
                .fact(texts.of(DeskText.KEY_NEXT), keys("J", "K"))
                .fact(texts.of(DeskText.KEY_SIDES), keys("F6"))
                .fact(texts.of(DeskText.KEY_SUBMIT), keys("Enter", "Ctrl Enter"))
                .fact(texts.of(DeskText.KEY_LEAVE), keys("Esc"));
        actions.forEach(action -> keys.fact(action.label(), keys(action.key())));
        var dialog = new ModalDialog(texts.of(DeskText.KEYS), keys);
        return dialog.actions(new ActionButton(texts.of(StaffText.CLOSE), Emphasis.SECONDARY, dialog::close));
    }

    private static Div keys(String... names) {
        var keys = new Div();
        for (var name : names) {
            var key = new Element("kbd");
            key.setText(name);
            keys.getElement().appendChild(key);
        }
        return keys;
    }
}
