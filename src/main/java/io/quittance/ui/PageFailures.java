package io.quittance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.quittance.edge.ErrorText;
import io.quittance.kernel.Language;
import io.quittance.texts.Texts;
import java.util.Locale;
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
class PageFailures implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> ReaderLanguage.of(info.getRequest())
                .map(language -> systemMessages(
                        new Texts(language), PageFailureText.VISIT_OVER, PageFailureText.VISIT_OVER_TEXT))
                .orElseGet(() -> systemMessages(
                        texts(info.getLocale()), PageFailureText.SESSION_OVER, PageFailureText.SESSION_OVER_TEXT)));
        service.addSessionInitListener(start -> start.getSession().setErrorHandler(PageFailures::tell));
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
        var texts = texts(ui.getLocale());
        if (denied) {
            show(ui, texts, texts.of(PageFailureText.RIGHT_GONE), texts.of(PageFailureText.RIGHT_GONE_TEXT));
        } else {
            show(
                    ui,
                    texts,
                    texts.of(ErrorText.FAILED),
                    texts.of(ErrorText.FAILED_TEXT) + " " + texts.of(ErrorText.ID) + " " + id);
        }
    }

    private static void show(UI ui, Texts texts, String title, String text) {
        var dialog = new ModalDialog(title, new Paragraph(text));
        dialog.getElement().setAttribute("role", "alertdialog").setAttribute("data-testid", "page-failure");
        dialog.actions(
                        new ActionButton(
                                texts.of(PageFailureText.RELOAD),
                                Emphasis.PRIMARY,
                                () -> ui.getPage().reload()),
                        new ActionButton(texts.of(PageFailureText.CLOSE), Emphasis.QUIET, dialog::close))
                .open(ui);
    }

    /** @param visit a debtor's visit, whose screens keep what is typed */
    static void onConnection(UI ui, boolean visit) {
        var texts = texts(ui.getLocale());
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(texts.of(PageFailureText.RECONNECTING));
        dialog.setDialogTextGaveUp(texts.of(visit ? PageFailureText.VISIT_OFFLINE : PageFailureText.OFFLINE));
    }

    private static SystemMessages systemMessages(Texts texts, PageFailureText over, PageFailureText overText) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.of(over));
        messages.setSessionExpiredMessage(texts.of(overText));
        messages.setInternalErrorCaption(texts.of(ErrorText.FAILED));
        messages.setInternalErrorMessage(texts.of(ErrorText.FAILED_TEXT));
        messages.setSyncErrorCaption(texts.of(ErrorText.FAILED));
        messages.setSyncErrorMessage(texts.of(ErrorText.FAILED_TEXT));
        messages.setCookiesDisabledCaption(texts.of(PageFailureText.NO_COOKIES));
        messages.setCookiesDisabledMessage(texts.of(PageFailureText.NO_COOKIES_TEXT));
        return messages;
    }

    private static Texts texts(Locale locale) {
        return new Texts(Language.of(locale));
    }
}
