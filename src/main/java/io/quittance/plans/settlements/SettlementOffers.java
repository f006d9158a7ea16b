package io.quittance.plans.settlements;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.promises.Promises;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which claims an offer is about, and whether the firm allows it. */
@Component
final class SettlementOffers {

    /** Nobody is silent for longer because of an offer. */
    private static final int LATEST_DAYS = 60;

    private final SettlementFloors floors;
    private final Positions positions;
    private final Holds holds;

    SettlementOffers(SettlementFloors floors, Positions positions, Holds holds) {
        this.floors = floors;
        this.positions = positions;
        this.holds = holds;
    }

    /** One claim, or all that can be paid now: a payment without a word goes to the oldest, which are then among them. */
    List<Claim> claims(FirmId firm, NewSettlement offer, LocalDate today) {
        var latest = today.plusDays(LATEST_DAYS);
        if (offer.expiresOn().isBefore(today) || offer.expiresOn().isAfter(latest)) {
            throw new RefusedException("expiresOn", "range", "The day is from today to " + latest, "name one of them");
        }
        if (holds.active(firm, offer.debtor(), today).stream().map(Hold::kind).anyMatch(HoldKind::isProtection)) {
            throw new RefusedException(
                    "debtor",
                    "protected",
                    "The law protects this debtor at present",
                    "talk to whoever stands for them");
        }
        var position = positions.in(firm, offer.debtor(), offer.sum().currency(), today);
        var claims = chosen(offer, position);
        if (claims.stream().anyMatch(SettlementOffers::isUnclear)) {
            throw new RefusedException(
                    "invoices",
                    "unclear",
                    "A part of one is contested or on its way",
                    "decide the dispute or wait for the money first");
        }
        requireAllowed(firm, offer, owed(claims, position));
        return claims;
    }

    static Money owed(List<Claim> claims, Position position) {
        return claims.stream().map(Claim::open).reduce(Money.zero(position.currency()), Money::plus);
    }

    private static List<Claim> chosen(NewSettlement offer, Position position) {
        var all = Promises.promisable(position);
        var claims = offer.invoices().isEmpty()
                ? all
                : all.stream()
                        .filter(claim -> offer.invoices().contains(claim.invoice()))
                        .toList();
        if (claims.isEmpty() || offer.invoices().size() > 1 && claims.size() != all.size()) {
            throw new RefusedException(
                    "invoices",
                    "one-or-all",
                    "A settlement is about one invoice of which something is to be paid now, or about all of them",
                    "name one, or leave it out");
        }
        return claims;
    }

    private static boolean isUnclear(Claim claim) {
        return claim.disputed().isPositive() || claim.onItsWay().isPositive();
    }

    private void requireAllowed(FirmId firm, NewSettlement offer, Money owed) {
        var least = floors.least(firm, offer.debtor(), owed)
                .orElseThrow(() -> new RefusedException(
                        "sum",
                        "not-allowed",
                        "The firm takes no less than all from such debtors",
                        "set a floor first"));
        if (offer.sum().compareTo(least) < 0 || offer.sum().compareTo(owed) >= 0) {
            throw new RefusedException(
                    "sum", "range", "It is at least " + least + " and less than " + owed, "offer a sum between them");
        }
    }
}
