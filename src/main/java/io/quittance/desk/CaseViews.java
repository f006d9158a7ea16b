package io.quittance.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.quittance.identity.views.SavedView;
import io.quittance.kernel.RefusedException;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The views of the list that a person saved under a name: one is chosen, kept or forgotten. */
final class CaseViews extends Div {

    private final transient CaseSearch search;
    private final transient StaffTexts texts;
    private final transient Supplier<CaseSearch.Wish> now;
    private final transient Consumer<CaseSearch.Wish> show;

    /**
     * A choice of views.
     *
     * @param now what the list shows
     * @param show makes the list show something else
     */
    CaseViews(CaseSearch search, StaffTexts texts, Supplier<CaseSearch.Wish> now, Consumer<CaseSearch.Wish> show) {
        this.search = search;
        this.texts = texts;
        this.now = now;
        this.show = show;
        addClassName("q-views");
        list("");
    }

    private void list(String chosen) {
        removeAll();
        var views = search.views();
        if (!views.isEmpty()) {
            add(choice(views, chosen));
        }
        add(new ActionButton(texts.of(CasesText.SAVE_VIEW), Emphasis.QUIET, () -> dialog(chosen)).testId("save-view"));
    }

    private ChoiceField<Optional<SavedView>> choice(List<SavedView> views, String chosen) {
        var choices = new ArrayList<Optional<SavedView>>();
        choices.add(Optional.empty());
        views.forEach(view -> choices.add(Optional.of(view)));
        var choice = new ChoiceField<Optional<SavedView>>(
                texts.of(CasesText.VIEW),
                choices,
                view -> view.map(SavedView::name).orElseGet(() -> texts.of(CasesText.NO_VIEW)));
        views.stream()
                .filter(view -> view.name().equals(chosen))
                .findFirst()
                .ifPresent(view -> choice.value(Optional.of(view)));
        choice.addClassName("q-order");
        choice.testId("case-view");
        return choice.onChange(this::choose);
    }

    private void choose(Optional<SavedView> view) {
        show.accept(view.map(SavedView::wish).map(CaseSearch.Wish::ofKept).orElseGet(() -> CaseSearch.Wish.of("")));
        list(view.map(SavedView::name).orElse(""));
    }

    private void dialog(String chosen) {
        var name = new TextField(texts.of(CasesText.VIEW_NAME)).maxLength(60);
        name.hint(texts.of(CasesText.VIEW_HINT));
        name.value(chosen);
        name.testId("view-name");
        var dialog = new ModalDialog(texts.of(CasesText.SAVE_VIEW), name);
        var save = new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, () -> {
                    name.error(null);
                    try {
                        search.save(name.value(), now.get());
                        dialog.close();
                        list(name.value());
                    } catch (RefusedException _) {
                        name.refuse(texts.of(CasesText.VIEW_NAME_WRONG));
                    }
                })
                .testId("view-submit");
        var cancel = new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close);
        if (chosen.isEmpty()) {
            dialog.actions(save, cancel);
        } else {
            dialog.actions(save, cancel, forget(chosen, dialog));
        }
        dialog.open(UI.getCurrent());
    }

    private ActionButton forget(String chosen, ModalDialog dialog) {
        return new ActionButton(texts.of(CasesText.FORGET_VIEW), Emphasis.QUIET, () -> {
                    search.forget(chosen);
                    dialog.close();
                    list("");
                })
                .testId("view-forget");
    }
}
