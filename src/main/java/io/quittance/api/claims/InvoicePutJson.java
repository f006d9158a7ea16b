package io.quittance.api.claims;

import io.quittance.api.MoneyJson;
import io.quittance.api.Required;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.InvoiceLine;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client says about an invoice or credit note. */
record InvoicePutJson(
        @Nullable String debtor,
        @Nullable InvoiceType type,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable MoneyJson total,
        @Nullable MoneyJson openAmount,
        @Nullable String description,
        @Nullable String orderReference,
        @Nullable String corrects,
        @Nullable String governingLaw,
        @Nullable List<InvoiceLine> lines) {

    private static final Set<String> LAWS = Set.of("FR", "BE", "DE", "NL", "GB");
    private static final int MOST_LINES = 1_000;

    InvoiceDraft toDraft(String number) {
        var money = Required.field("total", total).toMoney("total");
        if (lines != null && lines.size() > MOST_LINES) {
            throw new RefusedException("lines", "range", "There are too many lines", "send at most 1000 lines");
        }
        return new InvoiceDraft(
                number,
                Required.field("debtor", debtor),
                type == null ? InvoiceType.INVOICE : type,
                Required.field("issuedOn", issuedOn),
                dueOn,
                money,
                openAmount == null ? null : openAmount.toMoney("openAmount"),
                description,
                orderReference,
                corrects,
                law(),
                lines == null ? List.of() : lines);
    }

    private @Nullable CountryCode law() {
        if (governingLaw == null) {
            return null;
        }
        if (!LAWS.contains(governingLaw)) {
            throw new RefusedException(
                    "governingLaw",
                    "unknown",
                    "The law of this country is not known here",
                    "send FR, BE, DE, NL, GB or null");
        }
        return new CountryCode(governingLaw);
    }
}
