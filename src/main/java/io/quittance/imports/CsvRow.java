package io.quittance.imports;

import io.quittance.columns.CsvColumns;
import io.quittance.columns.CsvValues;
import io.quittance.invoicing.ListedInvoice;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.PlainText;
import io.quittance.parties.DebtorFacts;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.InvoiceType;
import io.quittance.tables.TableRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A good row: what it says about a debtor and about an invoice. */
record CsvRow(DebtorFacts debtor, ListedInvoice invoice) {

    private static final Map<String, String> COLUMN_OF_FIELD = Map.of(
            "number", "invoice_number",
            "debtor", "debtor_reference",
            "issuedOn", "issued_on",
            "dueOn", "due_on",
            "total.amount", "amount",
            "openAmount.amount", "open_amount",
            "openAmount.currency", "currency");

    /** The column that a field of an invoice stands in. */
    static String column(String field) {
        return COLUMN_OF_FIELD.getOrDefault(field, field);
    }

    /** Reads a row. @throws RefusedException naming the first column at fault */
    static CsvRow read(TableRow row, CsvColumns columns, String usualCurrency) {
        var cells = row.cells();
        columns.refuseWiderThanHeader(cells);
        var reference = text(cells, columns, "debtor_reference", 64);
        return new CsvRow(debtor(reference, cells, columns), invoice(row, reference, columns, usualCurrency));
    }

    private static DebtorFacts debtor(String reference, List<String> cells, CsvColumns columns) {
        var kind = columns.cell(cells, "debtor_kind");
        var language = columns.cell(cells, "language");
        var email = columns.written(cells, "email");
        var country = CsvValues.mandatory("country", columns.cell(cells, "country"));
        return new DebtorFacts(
                reference,
                text(cells, columns, "debtor_name", 200),
                new CountryCode(country.toUpperCase(Locale.ROOT)),
                kind == null
                        ? null
                        : CsvValues.word("debtor_kind", kind, DebtorKind::valueOf, "write BUSINESS or CONSUMER"),
                language == null ? null : Language.parse(language.toLowerCase(Locale.ROOT)),
                email == null ? null : EmailAddress.parse(email),
                optional(cells, columns, "phone", 40),
                optional(cells, columns, "contact_name", 200),
                optional(cells, columns, "street", 200),
                optional(cells, columns, "postal_code", 20),
                optional(cells, columns, "city", 100),
                optional(cells, columns, "vat_id", 32));
    }

    private static ListedInvoice invoice(TableRow row, String reference, CsvColumns columns, String usualCurrency) {
        var cells = row.cells();
        var type = columns.cell(cells, "type");
        var given = columns.cell(cells, "currency");
        var currency = given == null ? usualCurrency : given.toUpperCase(Locale.ROOT);
        return new ListedInvoice(
                row.line(),
                text(cells, columns, "invoice_number", 64),
                reference,
                type == null
                        ? InvoiceType.INVOICE
                        : CsvValues.word("type", type, InvoiceType::valueOf, "write INVOICE or CREDIT_NOTE"),
                CsvValues.mandatory("issued_on", columns.date(row, "issued_on")),
                columns.date(row, "due_on"),
                CsvValues.mandatory("amount", columns.amount(row, "amount", currency)),
                columns.amount(row, "open_amount", currency),
                optional(cells, columns, "description", 500),
                optional(cells, columns, "order_reference", 64),
                optional(cells, columns, "corrects", 64));
    }

    private static String text(List<String> cells, CsvColumns columns, String name, int maxLength) {
        return PlainText.line(name, CsvValues.mandatory(name, columns.cell(cells, name)), maxLength);
    }

    private static @Nullable String optional(List<String> cells, CsvColumns columns, String name, int maxLength) {
        return PlainText.optionalLine(name, columns.cell(cells, name), maxLength);
    }
}
