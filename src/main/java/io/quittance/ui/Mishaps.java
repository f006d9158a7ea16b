package io.quittance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What a person reads when something goes wrong while a page is open: a right taken away, a fault of ours, a connection or
 * a session that ended. The page stays as it is under the words, so that nothing typed is lost.
 */
@Component
class Mishaps implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> ReaderLanguage.of(info.getRequest())
                .map(language -> systemMessages(words(language.locale()), "visit-over"))
                .orElseGet(() -> systemMessages(words(info.getLocale()), "session-over")));
        service.addSessionInitListener(start -> start.getSession().setErrorHandler(Mishaps::tell));
        service.addUIInitListener(start -> onConnection(start.getUI(), false));
    }

    static void tell(ErrorEvent event) {
        var cause = event.getThrowable();
        var ui = UI.getCurrent();
        boolean denied = cause instanceof AccessDeniedException;
        var id = UUID.randomUUID();
        if (!denied) {
            LOG.error("a click failed, told as {}", id, cause);
        }
        if (ui == null) {
            return;
        }
        var words = words(ui.getLocale());
        if (denied) {
            show(ui, words, words.getString("right-gone"), words.getString("right-gone-text"));
        } else {
            show(
                    ui,
                    words,
                    words.getString("failed"),
                    words.getString("failed-text") + " " + words.getString("id") + " " + id);
        }
    }

    private static void show(UI ui, ResourceBundle words, String title, String text) {
        var dialog = new ModalDialog(title, new Paragraph(text));
        dialog.getElement().setAttribute("role", "alertdialog").setAttribute("data-testid", "mishap");
        dialog.actions(
                        new ActionButton(
                                words.getString("reload"),
                                Emphasis.PRIMARY,
                                () -> ui.getPage().reload()),
                        new ActionButton(words.getString("close"), Emphasis.QUIET, dialog::close))
                .open(ui);
    }

    /** @param visit a debtor's visit, whose screens keep what is typed */
    static void onConnection(UI ui, boolean visit) {
        var words = words(ui.getLocale());
        var texts = ui.getReconnectDialogConfiguration();
        texts.setDialogText(words.getString("reconnecting"));
        texts.setDialogTextGaveUp(words.getString(visit ? "visit-offline" : "offline"));
    }

    /** @param over the key of the words for a visit that has ended */
    private static SystemMessages systemMessages(ResourceBundle words, String over) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.getString(over));
        messages.setSessionExpiredMessage(words.getString(over + "-text"));
        messages.setInternalErrorCaption(words.getString("failed"));
        messages.setInternalErrorMessage(words.getString("failed-text"));
        messages.setSyncErrorCaption(words.getString("failed"));
        messages.setSyncErrorMessage(words.getString("failed-text"));
        messages.setCookiesDisabledCaption(words.getString("no-cookies"));
        messages.setCookiesDisabledMessage(words.getString("no-cookies-text"));
        return messages;
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("i18n.edge", Locale.of(locale.getLanguage()));
    }
}
