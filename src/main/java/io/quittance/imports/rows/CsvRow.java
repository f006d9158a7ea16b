package io.quittance.imports.rows;

import io.quittance.columns.Countries;
import io.quittance.columns.CsvColumns;
import io.quittance.columns.CsvValues;
import io.quittance.columns.MailCell;
import io.quittance.invoicing.ListedInvoice;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PlainText;
import io.quittance.parties.DebtorFacts;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.InvoiceType;
import io.quittance.tables.TableRow;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A good row: what it says about a debtor and about an invoice.
 *
 * @param mailTrouble code of a warning about its mail address; null = none
 */
public record CsvRow(
        DebtorFacts debtor, ListedInvoice invoice, @Nullable String mailTrouble) {

    private static final Map<String, String> COLUMN_OF_FIELD = Map.of(
            "number", "invoice_number",
            "debtor", "debtor_reference",
            "issuedOn", "issued_on",
            "dueOn", "due_on",
            "total.amount", "amount",
            "openAmount.amount", "open_amount",
            "openAmount.currency", "currency");

    /** The column that a field of an invoice stands in. */
    public static String column(String field) {
        return COLUMN_OF_FIELD.getOrDefault(field, field);
    }

    /** Reads a row. @throws RefusedException naming the first column at fault */
    public static CsvRow read(TableRow row, CsvColumns columns, String usualCurrency) {
        columns.refuseBroken(row);
        var reference = text(row, columns, "debtor_reference", 64);
        var mail = columns.mail(row);
        return new CsvRow(
                debtor(reference, row, columns, mail),
                invoice(row, reference, columns, usualCurrency),
                mail == null ? null : mail.trouble());
    }

    /** The same of another customer. */
    public CsvRow of(String reference) {
        return new CsvRow(debtor.of(reference), invoice.of(reference), mailTrouble);
    }

    private static DebtorFacts debtor(String reference, TableRow row, CsvColumns columns, @Nullable MailCell mail) {
        return new DebtorFacts(
                reference,
                text(row, columns, "debtor_name", 200),
                Countries.of(CsvValues.mandatory("country", columns.cell(row, "country"))),
                kind(row, columns),
                language(row, columns),
                mail == null ? null : mail.address(),
                optional(row, columns, "phone", 40),
                optional(row, columns, "contact_name", 200),
                optional(row, columns, "street", 200),
                optional(row, columns, "postal_code", 20),
                optional(row, columns, "city", 100),
                optional(row, columns, "vat_id", 32));
    }

    static @Nullable DebtorKind kind(TableRow row, CsvColumns columns) {
        var kind = columns.cell(row, "debtor_kind");
        return kind == null
                ? null
                : CsvValues.word("debtor_kind", kind, DebtorKind::valueOf, "write BUSINESS or CONSUMER");
    }

    static @Nullable Language language(TableRow row, CsvColumns columns) {
        var language = columns.cell(row, "language");
        return language == null ? null : Language.parse(language.toLowerCase(Locale.ROOT));
    }

    static String currency(TableRow row, CsvColumns columns, String usualCurrency) {
        var given = columns.cell(row, "currency");
        return given == null ? usualCurrency : given.toUpperCase(Locale.ROOT);
    }

    private static ListedInvoice invoice(TableRow row, String reference, CsvColumns columns, String usualCurrency) {
        var currency = currency(row, columns, usualCurrency);
        var amount = CsvValues.mandatory("amount", columns.amount(row, "amount", currency));
        var open = columns.amount(row, "open_amount", currency);
        var type = ListedType.of(row, columns).signed(amount, columns);
        boolean turned = type == InvoiceType.CREDIT_NOTE;
        return new ListedInvoice(
                row.line(),
                text(row, columns, "invoice_number", 64),
                reference,
                type,
                CsvValues.mandatory("issued_on", columns.date(row, "issued_on")),
                columns.date(row, "due_on"),
                turned ? absolute(amount) : amount,
                turned && open != null ? absolute(open) : open,
                optional(row, columns, "description", 500),
                optional(row, columns, "order_reference", 64),
                optional(row, columns, "corrects", 64));
    }

    private static Money absolute(Money amount) {
        return amount.minor() < 0 ? amount.negated() : amount;
    }

    static String text(TableRow row, CsvColumns columns, String name, int maxLength) {
        return PlainText.line(name, CsvValues.mandatory(name, columns.cell(row, name)), maxLength);
    }

    static @Nullable String optional(TableRow row, CsvColumns columns, String name, int maxLength) {
        return PlainText.optionalLine(name, columns.cell(row, name), maxLength);
    }
}
