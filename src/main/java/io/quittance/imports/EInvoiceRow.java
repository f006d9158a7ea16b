package io.quittance.imports;

import io.quittance.columns.Countries;
import io.quittance.columns.MailCell;
import io.quittance.einvoices.Claim;
import io.quittance.einvoices.EInvoice;
import io.quittance.einvoices.EInvoice.Line;
import io.quittance.imports.rows.CsvRow;
import io.quittance.invoicing.ListedInvoice;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorFacts;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An e-invoice as a row of a list. Texts of XML may run over lines; what is optional and not usable is left out and said. */
final class EInvoiceRow {

    private static final int LINE = 1;

    private final EInvoice invoice;
    private final Claim claim;
    private final EInvoiceContext known;
    private final List<ImportWarning> warnings = new ArrayList<>();

    EInvoiceRow(EInvoice invoice, Claim claim, EInvoiceContext known) {
        this.invoice = invoice;
        this.claim = claim;
        this.known = known;
        claim.warnings().forEach(warning -> warn(warning.field(), warning.code()));
    }

    /** @throws RefusedException when something mandatory is not usable */
    CsvRow row() {
        return new CsvRow(debtor(), listed(), null);
    }

    /** What was taken in another way than it stands there. */
    List<ImportWarning> warnings() {
        return warnings;
    }

    private DebtorFacts debtor() {
        var buyer = invoice.buyer();
        var address = buyer.address();
        var street2 = address.line2() == null ? "" : ", " + address.line2();
        return new DebtorFacts(
                known.debtorReference(claim),
                PlainText.line("buyer.name", tidy(buyer.anyName().orElse(null)), 200),
                country(),
                null,
                null,
                email(),
                optional("buyer.phone", buyer.contact().phone(), 40),
                optional("buyer.contactName", buyer.contact().name(), 200),
                optional("buyer.street", address.line1() == null ? address.line2() : address.line1() + street2, 200),
                optional("buyer.postalCode", address.postcode(), 20),
                optional("buyer.city", address.city(), 100),
                optional("buyer.vat", buyer.vat(), 32));
    }

    /** For a number that is known, only what an invoice is about may differ: its texts stay as they are. */
    private ListedInvoice listed() {
        boolean fresh = known.invoice() == null;
        var corrects = claim.credit() ? invoice.preceding() : null;
        if (corrects != null && !known.knowsCorrected()) {
            warn("preceding", "unknown-invoice");
            corrects = null;
        }
        return new ListedInvoice(
                LINE,
                PlainText.line("number", tidy(invoice.number()), 64),
                known.debtorReference(claim),
                claim.credit() ? InvoiceType.CREDIT_NOTE : InvoiceType.INVOICE,
                invoice.issuedOn(),
                dueOn(),
                claim.total(),
                claim.open().equals(claim.total()) ? null : claim.open(),
                fresh ? optional("description", about(), 500) : null,
                fresh ? optional("orderReference", invoice.orderReference(), 64) : null,
                corrects == null ? null : tidy(corrects));
    }

    /** Only a due date that stands in the file itself (BT-9) moves the one that is known of the same date of issue. */
    private @Nullable LocalDate dueOn() {
        var before = known.dueOn(invoice.issuedOn());
        return invoice.terms().dueOn() == null && before != null ? before : claim.dueOn();
    }

    private @Nullable String about() {
        return invoice.lines().stream()
                .map(Line::description)
                .filter(Objects::nonNull)
                .findFirst()
                .map(first -> invoice.lines().size() > 1 ? first + " …" : first)
                .orElse(null);
    }

    private CountryCode country() {
        var said = invoice.buyer().address().country();
        var vat = invoice.buyer().vat();
        try {
            if (said != null) {
                return Countries.of(said);
            }
            if (known.debtor() == null && vat != null && vat.length() > 2) {
                return Countries.of(vat.substring(0, 2));
            }
        } catch (RefusedException _) {
            warn("buyer.country", "not-usable");
        }
        return known.usualCountry();
    }

    private @Nullable EmailAddress email() {
        var mail = invoice.buyer().mailAddress().map(MailCell::of).orElse(null);
        if (mail != null && mail.trouble() != null) {
            warn("buyer.email", mail.trouble());
        }
        return mail == null ? null : mail.address();
    }

    private @Nullable String optional(String field, @Nullable String text, int longest) {
        try {
            return PlainText.optionalLine(field, tidy(text), longest);
        } catch (RefusedException _) {
            warn(field, "not-usable");
            return null;
        }
    }

    private void warn(String field, String code) {
        warnings.add(new ImportWarning(LINE, field, code));
    }

    private static @Nullable String tidy(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> PlainText.tidy(given.replaceAll("\\s+", " ")))
                .orElse(null);
    }
}
