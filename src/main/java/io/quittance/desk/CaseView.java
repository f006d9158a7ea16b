package io.quittance.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.quittance.kernel.DebtorId;
import io.quittance.parties.Firm;
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
    private final transient CaseWork work;
    private final transient Originals originals;
    private final transient StaffTexts texts;
    private transient @Nullable CaseFile file;

    CaseView(StaffSession session, CaseFiles files, CaseWork work, Originals originals) {
        this.session = session;
        this.files = files;
        this.work = work;
        this.originals = originals;
        this.texts = StaffTexts.of(session.member());
        addClassName("q-case");
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
    public List<Action> actions() {
        return file == null ? List.of() : new CaseActions(texts, work, file, this::changed).all();
    }

    private Optional<CaseFile> open(Firm firm, Optional<String> debtor) {
        return debtor.flatMap(number -> files.open(firm, new DebtorId(Long.parseLong(number))));
    }

    private void show(CaseFile shown) {
        removeAll();
        var actions = new CaseActions(texts, work, shown, this::changed);
        var main = new Div(new CaseInvoices(texts, shown, actions), new CaseTimeline(texts, shown));
        var side = new Aside(
                new OutlookPanel(texts, shown),
                new QuestionsPanel(texts, shown, actions),
                new HoldsPanel(texts, shown, actions),
                new TasksPanel(texts, shown, actions),
                new OriginalsPanel(texts, shown, originals),
                new ContactPanel(texts, shown));
        main.addClassName("q-case-main");
        side.addClassName("q-case-side");
        side.getElement().setAttribute("aria-label", texts.of(CaseText.ABOUT_CASE));
        var body = new Div(main, side);
        body.addClassName("q-case-body");
        add(new CaseHead(texts, shown, actions), new CaseFigures(texts, shown), body);
    }

    /** Something was done: says it, offers the way back, shows the case as it stands now. */
    private void changed(String said, @Nullable Runnable undo) {
        if (file != null) {
            file = files.open(file.firm(), file.debtor().id()).orElse(file);
            show(file);
        }
        var back = undo == null
                ? null
                : (Runnable) () -> {
                    undo.run();
                    changed(texts.of(CaseText.UNDONE), null);
                };
        ConfirmBar.show(UI.getCurrent(), said, texts.of(CaseText.UNDO), back, texts.of(StaffText.CLOSE));
        findAncestor(CasesLayout.class).reload();
    }
}
