package io.quittance.desk;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** List left, case right. The list stays as it is while cases are opened one after the other. */
@ParentLayout(DeskFrame.class)
@PermitAll
class CasesLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final CaseList list;
    private final Div page = new Div();

    CasesLayout(StaffSession session, CaseSearch search) {
        addClassName("q-split");
        var texts = StaffTexts.of(session.member());
        list = new CaseList(search, new CaseRow.Maker(session, texts, session.over(List::size) > 1), texts);
        page.addClassName("q-split-page");
        add(list, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        list.here(path);
        getElement().setAttribute("data-open", path.equals(StaffPaths.CASES) ? "list" : "case");
    }

    /** Reads the list and its counts again after something changed in a case. */
    void reload() {
        list.reload();
    }
}
