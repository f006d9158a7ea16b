package io.quittance.api.claims;

import io.quittance.api.Body;
import io.quittance.api.Mandatory;
import io.quittance.api.MoneyJson;
import io.quittance.api.Required;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Faults;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.InvoiceLine;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client says about an invoice or credit note. */
record InvoicePutJson(
        @Mandatory @Nullable String debtor,
        @Nullable InvoiceType type,
        @Mandatory @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Mandatory @Nullable MoneyJson total,
        @Nullable MoneyJson openAmount,
        @Nullable String description,
        @Nullable String orderReference,
        @Nullable String corrects,
        @Nullable String governingLaw,
        @Nullable List<InvoiceLine> lines)
        implements Body {

    private static final Money STAND_IN = Money.ofMinor(1, "EUR");
    private static final LocalDate STAND_IN_DAY = LocalDate.of(2000, 1, 1);

    private static final Set<String> LAWS = Set.of("FR", "BE", "DE", "NL", "GB");
    private static final int MOST_LINES = 1_000;

    @Override
    public void check() {
        toDraft("number");
    }

    /** The draft. @throws RefusedException with everything that is wrong; what could not be read has a stand-in meanwhile */
    InvoiceDraft toDraft(String number) {
        var faults = new Faults();
        var day = faults.of(() -> Required.field("issuedOn", issuedOn));
        var money = faults.of(() -> Required.field("total", total).toMoney("total"));
        var open = faults.of(() -> openAmount == null ? null : openAmount.toMoney("openAmount"));
        var law = faults.of(this::law);
        faults.check(this::refuseTooManyLines);
        var isWhole = day != null && money != null;
        var draft = faults.of(() -> new InvoiceDraft(
                number,
                debtor == null ? "" : debtor,
                type == null ? InvoiceType.INVOICE : type,
                day == null ? STAND_IN_DAY : day,
                isWhole ? dueOn : null,
                money == null ? STAND_IN : money,
                isWhole ? open : null,
                description,
                orderReference,
                corrects,
                law,
                lines == null ? List.of() : lines));
        faults.end();
        return Objects.requireNonNull(draft);
    }

    private void refuseTooManyLines() {
        if (lines != null && lines.size() > MOST_LINES) {
            throw new RefusedException("lines", "range", "There are too many lines", "send at most 1000 lines");
        }
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
