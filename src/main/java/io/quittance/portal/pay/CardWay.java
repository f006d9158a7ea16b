package io.quittance.portal.pay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.charges.ChargeLimits;
import io.quittance.payments.checkout.CheckoutOrder;
import io.quittance.payments.checkout.CheckoutUnavailableException;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.portal.PortalAddresses;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Paying by card or debit: the button, or before there is one why this amount cannot be paid so. */
@Service
class CardWay {

    private final Checkouts checkouts;
    private final PortalAddresses addresses;

    CardWay(Checkouts checkouts, PortalAddresses addresses) {
        this.checkouts = checkouts;
        this.addresses = addresses;
    }

    /**
     * The button; nothing when the firm takes no cards.
     *
     * @param address of this choice, where the payment page leads back to without a payment
     * @param changed called when what is to be paid has changed meanwhile
     */
    Optional<Component> of(Visitor visitor, PayChoice choice, String address, Runnable changed) {
        if (!checkouts.offered(visitor.firm().id())) {
            return Optional.empty();
        }
        var hindrance = hindrance(visitor, choice);
        if (hindrance != null) {
            var notice = new Notice(hindrance, StatusStyle.HELD);
            notice.getElement().setAttribute("data-testid", "pay-not-by-card");
            return Optional.of(notice);
        }
        return Optional.of(button(visitor, choice, address, changed));
    }

    private static @Nullable String hindrance(Visitor visitor, PayChoice choice) {
        var total = choice.total();
        var texts = visitor.texts();
        var limits = ChargeLimits.of(total.currency(), visitor.firm().currency());
        if (limits.isEmpty()) {
            return texts.of(PayText.CARD_NO_CURRENCY, total.currencyCode());
        }
        return switch (limits.get().verdict(total)) {
            case FITS -> null;
            case TOO_SMALL ->
                texts.of(
                        PayText.CARD_TOO_SMALL,
                        visitor.formats().money(limits.get().least()));
            case TOO_LARGE ->
                texts.of(
                        PayText.CARD_TOO_LARGE,
                        visitor.formats().money(limits.get().most()));
            case NO_UNIT -> texts.of(PayText.CARD_NO_UNIT, total.currencyCode());
        };
    }

    private Div button(Visitor visitor, PayChoice choice, String address, Runnable changed) {
        var texts = visitor.texts();
        var fault = new Notice(texts.of(PayText.PAY_NOT_NOW), StatusStyle.LATE);
        fault.setVisible(false);
        var why = new Paragraph(texts.of(PayText.PAY_HANDOFF));
        why.addClassName("q-why");
        var ways = new Div();
        var go = ActionButton.leading(
                texts.of(PayText.PAY_BY_CARD), Emphasis.PRIMARY, texts.of(PayText.PAY_WAIT), () -> {
                    fault.setVisible(false);
                    try {
                        var page = checkouts.start(
                                visitor.access().firm(), visitor.access().debtor(), order(visitor, choice, address));
                        ways.getUI().ifPresent(ui -> ui.getPage().setLocation(page));
                        return true;
                    } catch (CheckoutUnavailableException _) {
                        fault.setVisible(true);
                    } catch (RefusedException _) {
                        changed.run();
                    }
                    return false;
                });
        ways.add(fault, go.testId("pay-confirm"), why);
        ways.addClassName("q-ways");
        return ways;
    }

    private CheckoutOrder order(Visitor visitor, PayChoice choice, String address) {
        return new CheckoutOrder(
                choice.invoices(),
                choice.what() instanceof PayChoice.What.Part(var part) ? part : null,
                choice.again(),
                visitor.access().language(),
                addresses.at(visitor.firm(), "paid"),
                addresses.at(visitor.firm(), address + "&left=yes"));
    }
}
