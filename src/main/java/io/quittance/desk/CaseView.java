package io.quittance.desk;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.Changed;
import io.quittance.desk.page.HasActions;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ConfirmBar;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case, everything on one screen. */
@Route(value = "desk/:firm/case/:debtor([1-9][0-9]{0,17})", layout = CasesLayout.class)
@PermitAll
class CaseView extends Main implements BeforeEnterObserver, HasDynamicTitle, HasActions {

    private final transient StaffSession session;
    private final transient CaseFiles files;
    private final transient Authors authors;
    private final transient StaffTexts texts;
    private transient @Nullable ShownCase shown;
    private final transient CaseWatch watch = new CaseWatch(this, this::look);

    CaseView(StaffSession session, CaseFiles files, Authors authors) {
        this.authors = authors;
        this.session = session;
        this.files = files;
        this.texts = StaffTexts.of(session.member());
        addClassName("q-case");
    }

    private void look() {
        var on = shown;
        if (on != null && getChildren().noneMatch(CaseNews.class::isInstance) && !files.isFresh(on.file())) {
            files.again(on.file())
                    .ifPresent(now ->
                            addComponentAsFirst(new CaseNews(texts, on.newsOf(read(now), authors), this::showNews)));
        }
    }

    private void showNews() {
        again();
        refreshAround();
    }

    private ShownCase read(CaseFile file) {
        return ShownCase.of(files, texts, file, new Told());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        parameters
                .get("firm")
                .flatMap(session::firm)
                .flatMap(firm -> open(firm, parameters.get("debtor")))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? "" : shown.file().debtor().name() + " · ") + "Quittance";
    }

    @Override
    public List<CaseAction> actions() {
        return shown == null ? List.of() : shown.actions();
    }

    private Optional<CaseFile> open(Firm firm, Optional<String> debtor) {
        return debtor.flatMap(number -> files.open(firm, new DebtorId(Long.parseLong(number))));
    }

    private void show(CaseFile file) {
        removeAll();
        getUI().ifPresent(watch::awake);
        var read = read(file);
        shown = read;
        read.fill(this, authors);
    }

    /** Shows the case as it is now. */
    private void again() {
        if (shown != null) {
            show(files.again(shown.file()).orElse(shown.file()));
        }
    }

    /** What sections tell this page. */
    private final class Told implements Changed {

        @Override
        public void tell(String said, @Nullable Runnable undo) {
            changed(said, undo);
        }

        @Override
        public String byOthers() {
            var on = shown;
            return on == null
                    ? ""
                    : files.again(on.file())
                            .map(now -> on.toldOf(read(now), authors))
                            .orElse("");
        }

        @Override
        public void notDone() {
            changed(texts.of(CaseText.CHANGED_NOT_DONE, byOthers()), null);
        }
    }

    /** Something was done: shows the case as it is now, says what and in which case, offers the way back. */
    private void changed(String said, @Nullable Runnable undo) {
        again();
        add(ConfirmBar.about(
                shown == null ? "" : shown.file().debtor().name(),
                said,
                texts.of(CaseText.UNDO),
                undo == null ? null : () -> takeBack(undo),
                texts.of(StaffText.CLOSE)));
        refreshAround();
    }

    private void refreshAround() {
        findAncestor(CasesLayout.class).reload();
        findAncestor(DeskFrame.class).refresh();
    }

    private void takeBack(Runnable undo) {
        try {
            undo.run();
            changed(texts.of(CaseText.UNDONE), null);
        } catch (RefusedException _) {
            changed(texts.of(CaseText.UNDO_TOO_LATE), null);
        }
    }
}
