package io.quittance.portal.overview;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.portal.Failures;
import io.quittance.portal.HeldFor;
import io.quittance.portal.Owed;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands beside each invoice: on its way, asked about, announced, failed, late or coming. */
@Component
class RowStates {

    private final Situations situations;
    private final Owings owings;
    private final HeldFor held;
    private final Failures failures;

    RowStates(Situations situations, Owings owings, HeldFor held, Failures failures) {
        this.situations = situations;
        this.owings = owings;
        this.held = held;
        this.failures = failures;
    }

    /** The states as they are now, read once for all rows. */
    Of of(Visitor visitor) {
        var failed = failures.of(visitor.access()).stream()
                .flatMap(payment -> payment.invoices().stream())
                .collect(Collectors.toSet());
        return new Of(
                visitor, owings.of(visitor.access()), situations.today(visitor.firm()), failed, held.pills(visitor));
    }

    /** The states of one visitor's invoices. */
    record Of(Visitor visitor, Owed owed, LocalDate today, Set<InvoiceId> failed, HeldFor.Pills held) {

        /** What is open; of a credit note what is in the debtor's favour, less than nothing. */
        Money amount(Invoice invoice) {
            var open = owed.open(invoice);
            return invoice.type() == InvoiceType.CREDIT_NOTE ? open.negated() : open;
        }

        List<StatusPill> pills(Invoice invoice) {
            if (invoice.type() == InvoiceType.CREDIT_NOTE) {
                return List.of(new StatusPill(visitor.texts().of(InvoicesText.USED_FOR_YOU), StatusStyle.OK));
            }
            var pills = new ArrayList<StatusPill>();
            owed.claim(invoice)
                    .filter(claim -> claim.onItsWay().isPositive())
                    .map(this::onItsWay)
                    .or(() -> held.of(invoice.id()))
                    .ifPresent(pills::add);
            if (failed.contains(invoice.id())) {
                pills.add(new StatusPill(visitor.texts().of(InvoicesText.FAILED), StatusStyle.GRAVE));
            }
            return pills.isEmpty() || failed.contains(invoice.id()) ? with(pills, due(invoice)) : pills;
        }

        private static List<StatusPill> with(List<StatusPill> pills, StatusPill last) {
            pills.add(last);
            return pills;
        }

        private StatusPill onItsWay(Position.Claim claim) {
            return new StatusPill(
                    visitor.texts()
                            .of(
                                    InvoicesText.ON_ITS_WAY,
                                    visitor.formats().money(claim.onItsWay()),
                                    visitor.formats()
                                            .dayOfYear(claim.pending()
                                                    .orElseThrow()
                                                    .since())),
                    StatusStyle.HELD);
        }

        private StatusPill due(Invoice invoice) {
            long late = ChronoUnit.DAYS.between(invoice.dueOn(), today);
            if (late > 0) {
                return new StatusPill(visitor.texts().of(InvoicesText.LATE_DAYS, late), StatusStyle.LATE);
            }
            return late == 0
                    ? new StatusPill(visitor.texts().of(InvoicesText.DUE_TODAY), StatusStyle.WAIT)
                    : new StatusPill(
                            visitor.texts()
                                    .of(InvoicesText.DUE_ON, visitor.formats().dayOfYear(invoice.dueOn())),
                            StatusStyle.WAIT);
        }
    }
}
