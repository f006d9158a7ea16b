package io.quittance.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.Changed;
import io.quittance.desk.page.HasActions;
import io.quittance.desk.page.Seen;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.reporting.CaseStamp;
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
    private transient @Nullable CaseFile file;
    private transient List<CaseAction> actions = List.of();
    private transient List<TimelineEntry> happened = List.of();
    private transient Seen seen = new Seen(new CaseStamp("", ""));
    private final transient Changed told = new Told();
    private final transient CaseWatch watch = new CaseWatch(this::look);

    CaseView(StaffSession session, CaseFiles files, Authors authors) {
        this.authors = authors;
        this.session = session;
        this.files = files;
        this.texts = StaffTexts.of(session.member());
        addClassName("q-case");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        watch.begin(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watch.end(detached.getUI());
    }

    private void look() {
        var shown = file;
        if (shown != null && getChildren().noneMatch(CaseNews.class::isInstance) && !files.isFresh(shown)) {
            files.again(shown).ifPresent(now -> {
                var page = page(now);
                addComponentAsFirst(new CaseNews(page, happened, timeline(files.parts(page)), authors, this::showNews));
            });
        }
    }

    private CasePage page(CaseFile about) {
        return new CasePage(texts, about, told, seen);
    }

    private void showNews() {
        if (file != null) {
            file = files.again(file).orElse(file);
            show(file);
            refreshAround();
        }
    }

    private static List<TimelineEntry> timeline(List<CasePart> parts) {
        return parts.stream().flatMap(CasePart::timeline).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        file = parameters
                .get("firm")
                .flatMap(session::firm)
                .flatMap(firm -> open(firm, parameters.get("debtor")))
                .orElse(null);
        if (file == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(file);
        }
    }

    @Override
    public String getPageTitle() {
        return (file == null ? "" : file.debtor().name() + " · ") + "Quittance";
    }

    @Override
    public List<CaseAction> actions() {
        return actions;
    }

    private Optional<CaseFile> open(Firm firm, Optional<String> debtor) {
        return debtor.flatMap(number -> files.open(firm, new DebtorId(Long.parseLong(number))));
    }

    private void show(CaseFile shown) {
        removeAll();
        getUI().ifPresent(watch::awake);
        seen = new Seen(shown.stamp());
        var page = page(shown);
        var parts = files.parts(page);
        actions = parts.stream().flatMap(part -> part.actions().stream()).toList();
        var figures = new Div();
        figures.addClassName("q-figures");
        parts.stream().flatMap(CasePart::figures).forEach(figures::add);
        happened = timeline(parts);
        var body = new CaseBody(page, parts, new CaseTimeline(page, happened.stream(), authors));
        add(new CaseHead(page, parts, actions), figures, body);
    }

    /** What sections tell this page. */
    private final class Told implements Changed {

        @Override
        public void tell(String said, @Nullable Runnable undo) {
            changed(said, undo);
        }

        @Override
        public String byOthers() {
            var shown = file;
            return shown == null ? "" : files.again(shown).map(this::news).orElse("");
        }

        @Override
        public void notDone() {
            changed(texts.of(CaseText.CHANGED_NOT_DONE, byOthers()), null);
        }

        private String news(CaseFile now) {
            seen.upTo(now.stamp());
            var page = page(now);
            return CaseNews.said(page, happened, timeline(files.parts(page)), authors);
        }
    }

    /** Something was done: shows the case as it is now, says what and in which case, offers the way back. */
    private void changed(String said, @Nullable Runnable undo) {
        if (file == null) {
            return;
        }
        file = files.again(file).orElse(file);
        show(file);
        add(ConfirmBar.about(
                file.debtor().name(),
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
