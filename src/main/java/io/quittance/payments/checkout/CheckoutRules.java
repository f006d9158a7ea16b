package io.quittance.payments.checkout;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.payments.charges.ChargeLimits;
import io.quittance.payments.charges.PartPayments;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What may be asked for on a payment page, and when a page asks for too much. */
@Component
class CheckoutRules {

    private final Positions positions;
    private final PartPayments parts;
    private final Holds holds;
    private final Firms firms;
    private final BusinessDay businessDay;

    CheckoutRules(Positions positions, PartPayments parts, Holds holds, Firms firms, BusinessDay businessDay) {
        this.positions = positions;
        this.parts = parts;
        this.holds = holds;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** What an order comes to now. @throws RefusedException when it is not to be paid, not by card, or not in such a part */
    PayableClaims claims(FirmId firm, DebtorId debtor, CheckoutOrder order) {
        refuseInsolvent(firm, debtor);
        var onItsWay = order.again() ? PayableClaims.OnItsWay.PAID_AGAIN : PayableClaims.OnItsWay.LEFT_OUT;
        var all = PayableClaims.of(positions.of(firm, debtor), order.invoices(), onItsWay);
        var part = order.part();
        var claims = part == null ? all : all.upTo(part, parts.least(firm, part.currency()));
        ChargeLimits.refuseUnchargeable(claims.owed(), firms.get(firm).currency());
        return claims;
    }

    /** True when an open page asks for more of something than is left of it. */
    boolean isStale(FirmId firm, Checkout checkout) {
        var position = positions.of(firm, checkout.debtor()).stream()
                .filter(one -> one.currency().equals(checkout.amount().currency()))
                .findFirst();
        return position.map(now -> asksTooMuch(checkout, now)).orElse(true);
    }

    private static boolean asksTooMuch(Checkout checkout, Position now) {
        return checkout.onAccount().compareTo(now.onAccount()) > 0
                || checkout.designated().stream()
                        .anyMatch(one -> Objects.requireNonNull(one.upTo()).compareTo(now.openOf(one.invoice())) > 0);
    }

    /**
     * Once proceedings are open a single creditor may not be paid what was owed before (FR C. com. L622-7; DE InsO §§ 81, 82;
     * NL Fw art. 24, 52; BE CEL XX.110).
     */
    private void refuseInsolvent(FirmId firm, DebtorId debtor) {
        var today = businessDay.today(firms.get(firm).zone());
        if (holds.active(firm, debtor, today).stream().anyMatch(hold -> hold.kind() == HoldKind.INSOLVENCY)) {
            throw new RefusedException(
                    "debtor", "insolvency", "Insolvency proceedings are open", "ask the person in charge at the firm");
        }
    }
}
