package io.quittance.identity.views;

import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.StaffId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The saved views of people; each sees the own ones only. Wants the scope of the platform, as all that belongs to no firm. */
@Component
public class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WISH = 1_000;
    private static final int MOST = 30;

    private final SavedViewStore store;

    SavedViews(SavedViewStore store) {
        this.store = store;
    }

    /** Those of a person, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(StaffId person) {
        return store.of(person);
    }

    /** Keeps a view; one of the same name is replaced. @throws RefusedException without a name, or when there are too many */
    @Transactional
    public void save(StaffId person, SavedView view) {
        var name = PlainText.line("name", view.name(), LONGEST_NAME);
        var known = store.of(person);
        if (known.size() >= MOST && known.stream().noneMatch(one -> one.name().equals(name))) {
            throw new RefusedException("name", "many", "There are " + MOST + " views already", "remove one first");
        }
        store.save(person, new SavedView(name, PlainText.line("wish", view.wish(), LONGEST_WISH)));
    }

    /** Forgets a view. */
    @Transactional
    public void remove(StaffId person, String name) {
        store.remove(person, name);
    }
}
