package io.quittance.console.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.SetupNav;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.payments.checkout.StripeAccounts;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.tenancy.AuditLog;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import jakarta.annotation.security.PermitAll;
import org.springframework.transaction.support.TransactionTemplate;

/** The firm's own keys at Stripe, without which no card payment is offered to its debtors, and what holds for every payment. */
@Route(value = "console/:firm/payments", layout = FirmFrame.class)
@PermitAll
class CardPaymentsView extends FirmPage {

    private final transient StripeAccounts accounts;
    private final transient AuditLog audit;
    private final transient TransactionTemplate transaction;
    private final transient WebhookPanel webhook;
    private final transient PaymentRulesPanel rules;
    private final transient ClosedBooksPanel books;

    CardPaymentsView(
            StaffSession session,
            StripeAccounts accounts,
            AuditLog audit,
            TransactionTemplate transaction,
            WebhookPanel webhook,
            PaymentRulesPanel rules,
            ClosedBooksPanel books) {
        super(session);
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.webhook = webhook;
        this.rules = rules;
        this.books = books;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.CARD_PAYMENTS;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        boolean connected = session.asAdmin(firm).call(() -> accounts.isConnected(firm.id()));
        var state = connected
                ? new StatusPill(texts.of(CardPaymentsText.STRIPE_CONNECTED), StatusStyle.OK)
                : new StatusPill(texts.of(CardPaymentsText.STRIPE_MISSING), StatusStyle.WAIT);
        var key = new TextField(texts.of(CardPaymentsText.STRIPE_KEY)).type("password", "off");
        key.hint(texts.of(CardPaymentsText.STRIPE_KEY_HINT));
        key.testId("stripe-key");
        var secret = new TextField(texts.of(CardPaymentsText.STRIPE_WEBHOOK)).type("password", "off");
        secret.hint(texts.of(CardPaymentsText.STRIPE_WEBHOOK_HINT));
        secret.testId("stripe-webhook");
        var form = new Div(
                key,
                secret,
                new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, () -> save(firm, key, secret))
                        .testId("stripe-submit"));
        form.addClassName("q-form");
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(ConsoleText.CARD_PAYMENTS), texts.of(CardPaymentsText.CARD_PAYMENTS_PURPOSE)),
                new Panel(texts.of(CardPaymentsText.STRIPE), form).beside(state),
                webhook.of(firm, session, texts),
                rules.of(firm, session, texts, this::said),
                books.of(firm, session, texts, this::said));
    }

    private void save(Firm firm, TextField key, TextField secret) {
        key.error(null);
        secret.error(null);
        try {
            session.asAdmin(firm)
                    .run(() -> transaction.executeWithoutResult(_ -> {
                        accounts.put(firm.id(), key.value(), secret.value());
                        audit.append(
                                firm.id(),
                                session.actor(),
                                "stripe.keys-changed",
                                firm.id().toString(),
                                "");
                    }));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            said(texts.of(CardPaymentsText.STRIPE_SAVED));
        } catch (RefusedException refused) {
            var field = refused.refusals().getFirst().field().equals("secretKey") ? key : secret;
            field.error(texts.of(CardPaymentsText.STRIPE_WRONG));
        }
    }
}
