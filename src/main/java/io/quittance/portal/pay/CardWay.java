package io.quittance.portal.pay;

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
import java.util.function.BooleanSupplier;
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
     * @param ready says at the choice itself what is missing there, and whether it may be paid
     * @param changed called when what is to be paid has changed meanwhile
     */
    Optional<Offer> of(Visitor visitor, BooleanSupplier ready, Runnable changed) {
        return checkouts.offered(visitor.firm().id())
                ? Optional.of(new Offer(visitor, ready, changed))
                : Optional.empty();
    }

    /** The button, or why this choice cannot be paid so. It is the same button for each choice and pays the last one. */
    final class Offer extends Div {

        private final transient Visitor visitor;
        private final transient BooleanSupplier ready;
        private final transient Runnable changed;
        private final Notice fault;
        private final Notice hindered = new Notice("", StatusStyle.HELD);
        private final Div ways = new Div();
        private transient @Nullable CheckoutOrder order;

        private Offer(Visitor visitor, BooleanSupplier ready, Runnable changed) {
            this.visitor = visitor;
            this.ready = ready;
            this.changed = changed;
            var texts = visitor.texts();
            fault = new Notice(texts.of(PayText.PAY_NOT_NOW), StatusStyle.LATE);
            hindered.getElement().setAttribute("data-testid", "pay-not-by-card");
            var why = new Paragraph(texts.of(PayText.PAY_HANDOFF));
            why.addClassName("q-why");
            ways.add(
                    fault,
                    ActionButton.leading(
                                    texts.of(PayText.PAY_BY_CARD),
                                    Emphasis.PRIMARY,
                                    texts.of(PayText.PAY_WAIT),
                                    this::pay)
                            .testId("pay-confirm"),
                    why);
            ways.addClassName("q-ways");
            add(hindered, ways);
        }

        /**
         * Pays this choice from now on.
         *
         * @param address of this choice, where the payment page leads back to without a payment
         */
        void follow(PayChoice choice, String address) {
            boolean some = choice.total().isPositive();
            var why = some ? hindrance(visitor, choice) : null;
            order = some && why == null ? order(visitor, choice, address) : null;
            fault.setVisible(false);
            hindered.says(why == null ? "" : why);
            hindered.setVisible(why != null);
            ways.setVisible(order != null);
        }

        private boolean pay() {
            fault.setVisible(false);
            if (order == null || !ready.getAsBoolean()) {
                return false;
            }
            try {
                var page = checkouts.start(
                        visitor.access().firm(), visitor.access().debtor(), order);
                getUI().ifPresent(ui -> ui.getPage().setLocation(page));
                return true;
            } catch (CheckoutUnavailableException _) {
                fault.setVisible(true);
            } catch (RefusedException _) {
                changed.run();
            }
            return false;
        }
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
