package io.quittance.ui.absent;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** What a screen becomes when a right it needs is not there, or no longer: the same page as for an unknown address. */
@AnonymousAllowed
class NotForYou extends Main implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private String title = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        title = NothingHere.title(event);
        return NothingHere.fill(this, event);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
