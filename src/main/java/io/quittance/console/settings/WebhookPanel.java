package io.quittance.console.settings;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.console.SecretBox;
import io.quittance.edge.PublicUrl;
import io.quittance.parties.Firm;
import io.quittance.payments.refused.RefusedWebhook;
import io.quittance.payments.refused.RefusedWebhooks;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Where Stripe sends a firm's news, and what of it was not taken. */
@Component
class WebhookPanel {

    private final PublicUrl publicUrl;
    private final RefusedWebhooks refused;

    WebhookPanel(PublicUrl publicUrl, RefusedWebhooks refused) {
        this.publicUrl = publicUrl;
        this.refused = refused;
    }

    Panel of(Firm firm, StaffSession session, StaffTexts texts) {
        var address = publicUrl.at("/webhooks/stripe/" + firm.key()).toString();
        var panel = new Panel(texts.of(CardPaymentsText.WEBHOOK_ADDRESS), new SecretBox(address));
        var all = session.asAdmin(firm).call(() -> refused.ofFirm(firm.id()));
        if (!all.isEmpty()) {
            var list = new UnorderedList();
            all.forEach(one -> list.add(new ListItem(told(one, texts, firm.zone()))));
            panel.add(new Notice(texts.of(CardPaymentsText.WEBHOOKS_REFUSED), StatusStyle.LATE, list));
        }
        return panel;
    }

    private static String told(RefusedWebhook one, StaffTexts texts, ZoneId zone) {
        return texts.of(
                CardPaymentsText.WEBHOOK_REFUSED,
                texts.word(one.reason()),
                one.count(),
                texts.formats().moment(one.lastAt(), zone));
    }
}
