package io.quittance.staff;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.quittance.identity.StaffAccess;
import io.quittance.ui.ReaderLanguage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says the language of a staff page in its first bytes, so that a screen reader pronounces it right (WCAG 3.1.1). */
@Component
class StaffPageLanguage implements VaadinServiceInitListener {

    private final transient StaffAccess access;

    StaffPageLanguage(StaffAccess access) {
        this.access = access;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::mark);
    }

    private void mark(IndexHtmlResponse page) {
        if (!StaffPaths.isStaffPage(page.getVaadinRequest().getPathInfo())) {
            return;
        }
        try {
            var language = access.current().language();
            page.getDocument().child(0).attr("lang", language.code());
            if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
                ReaderLanguage.keep(request.getSession(), language);
            }
        } catch (AccessDeniedException _) {
            // Nobody is signed in: the page is the one that nobody may see.
        }
    }
}
