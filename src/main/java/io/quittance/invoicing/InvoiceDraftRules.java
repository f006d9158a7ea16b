package io.quittance.invoicing;

import io.quittance.kernel.Money;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What makes no invoice, each with its remedy. */
final class InvoiceDraftRules {

    private InvoiceDraftRules() {}

    static void check(
            InvoiceType type,
            String number,
            LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            Money total,
            @Nullable Money openAmount,
            @Nullable String corrects) {
        PlainDate.inRange("issuedOn", issuedOn);
        if (dueOn != null) {
            PlainDate.inRange("dueOn", dueOn);
            refuseIf(dueOn.isBefore(issuedOn), "dueOn", "order", "It is due before it was issued", "send a later date");
        }
        refuseIf(
                !total.isPositive(),
                "total.amount",
                "sign",
                "The total must be more than nothing",
                "send a positive amount; for money owed to the debtor use type CREDIT_NOTE");
        if (openAmount != null) {
            refuseIf(
                    !openAmount.currency().equals(total.currency()),
                    "openAmount.currency",
                    "differs",
                    "The currency is not that of the total",
                    "send both in one currency");
            refuseIf(
                    openAmount.minor() < 0 || openAmount.compareTo(total) > 0,
                    "openAmount.amount",
                    "range",
                    "The open amount lies outside 0 and the total",
                    "send what is still owed of the total");
        }
        refuseIf(
                corrects != null && type == InvoiceType.INVOICE,
                "corrects",
                "type",
                "Only a credit note corrects an invoice",
                "send type CREDIT_NOTE or leave corrects out");
        refuseIf(number.equals(corrects), "corrects", "self", "It names itself", "send the number of the invoice");
    }

    private static void refuseIf(boolean wrong, String field, String code, String message, String remedy) {
        if (wrong) {
            throw new RefusedException(field, code, message, remedy);
        }
    }
}
