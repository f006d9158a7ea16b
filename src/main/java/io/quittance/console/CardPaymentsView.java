package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.edge.PublicUrl;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.payments.StripeAccounts;
import io.quittance.tenancy.AuditLog;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.TextField;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import org.springframework.transaction.support.TransactionTemplate;

/** The firm's own keys at Stripe; without them no card payment is offered to its debtors. */
@Route(value = "console/:firm/payments", layout = FirmFrame.class)
@PermitAll
class CardPaymentsView extends FirmPage {

    private final transient StripeAccounts accounts;
    private final transient AuditLog audit;
    private final transient TransactionTemplate transaction;
    private final transient PublicUrl publicUrl;

    CardPaymentsView(
            Console console,
            StripeAccounts accounts,
            AuditLog audit,
            TransactionTemplate transaction,
            PublicUrl publicUrl) {
        super(console);
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.publicUrl = publicUrl;
    }

    @Override
    ConsoleText title() {
        return CARD_PAYMENTS;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        boolean connected = console.asAdmin(firm, () -> accounts.isConnected(firm.id()));
        var state = connected
                ? new StatusPill(voice.say(STRIPE_CONNECTED), Tone.OK)
                : new StatusPill(voice.say(STRIPE_MISSING), Tone.WAIT);
        var key = new TextField(voice.say(STRIPE_KEY)).type("password", "off");
        key.hint(voice.say(STRIPE_KEY_HINT));
        key.testId("stripe-key");
        var secret = new TextField(voice.say(STRIPE_WEBHOOK)).type("password", "off");
        secret.hint(voice.say(STRIPE_WEBHOOK_HINT));
        secret.testId("stripe-webhook");
        var form = new Div(
                key,
                secret,
                new ActionButton(voice.say(SAVE), Emphasis.PRIMARY, () -> save(firm, key, secret))
                        .testId("stripe-submit"));
        form.addClassName("q-form");
        add(
                new SetupNav(voice, firm, true, title()),
                new PageHead(voice.say(CARD_PAYMENTS), voice.say(CARD_PAYMENTS_PURPOSE)),
                new Panel(voice.say(STRIPE), form).beside(state),
                new Panel(
                        voice.say(WEBHOOK_ADDRESS),
                        new SecretBox(
                                publicUrl.at("/webhooks/stripe/" + firm.key()).toString())));
    }

    private void save(Firm firm, TextField key, TextField secret) {
        key.error(null);
        secret.error(null);
        try {
            console.asAdmin(
                    firm,
                    () -> transaction.execute(_ -> {
                        accounts.put(firm.id(), key.value(), secret.value());
                        audit.append(
                                firm.id(),
                                console.actor(),
                                "stripe.keys-changed",
                                firm.id().toString(),
                                "");
                        return true;
                    }));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            said(voice.say(STRIPE_SAVED));
        } catch (RefusedException refused) {
            var field = refused.refusals().getFirst().field().equals("secretKey") ? key : secret;
            field.error(voice.say(STRIPE_WRONG));
        }
    }
}
