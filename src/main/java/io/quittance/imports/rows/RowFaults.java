package io.quittance.imports.rows;

import io.quittance.columns.Countries;
import io.quittance.columns.CsvColumns;
import io.quittance.columns.CsvValues;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.tables.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a row that could not be read once more, column by column, so that everything wrong with it is said at once. */
public final class RowFaults {

    private RowFaults() {}

    /** All that is wrong with a row that could not be read, a column each. */
    public static List<Refusal> of(TableRow row, CsvColumns columns, String usualCurrency, RefusedException first) {
        var faults = new LinkedHashMap<String, Refusal>();
        first.refusals().forEach(fault -> faults.put(CsvRow.column(fault.field()), fault));
        if (!row.broken() && !faults.containsKey("row")) {
            for (var part : parts(row, columns, usualCurrency)) {
                try {
                    part.run();
                } catch (RefusedException refused) {
                    refused.refusals().forEach(fault -> faults.putIfAbsent(CsvRow.column(fault.field()), fault));
                }
            }
        }
        return List.copyOf(faults.values());
    }

    private static List<Runnable> parts(TableRow row, CsvColumns columns, String usualCurrency) {
        var parts = new ArrayList<Runnable>();
        parts.add(() -> CsvRow.text(row, columns, "invoice_number", 64));
        parts.add(() -> CsvRow.text(row, columns, "debtor_reference", 64));
        parts.add(() -> CsvRow.text(row, columns, "debtor_name", 200));
        parts.add(() -> Countries.of(CsvValues.mandatory("country", columns.cell(row, "country"))));
        parts.add(() -> CsvRow.kind(row, columns));
        parts.add(() -> CsvRow.language(row, columns));
        parts.add(() -> CsvValues.mandatory("issued_on", columns.date(row, "issued_on")));
        parts.add(() -> columns.date(row, "due_on"));
        parts.add(() -> CsvValues.mandatory(
                "amount", columns.amount(row, "amount", CsvRow.currency(row, columns, usualCurrency))));
        parts.add(() -> columns.amount(row, "open_amount", CsvRow.currency(row, columns, usualCurrency)));
        parts.add(() -> ListedType.of(row, columns));
        Map.of(
                        "phone",
                        40,
                        "contact_name",
                        200,
                        "street",
                        200,
                        "postal_code",
                        20,
                        "city",
                        100,
                        "vat_id",
                        32,
                        "description",
                        500,
                        "order_reference",
                        64,
                        "corrects",
                        64)
                .forEach((name, longest) -> parts.add(() -> CsvRow.optional(row, columns, name, longest)));
        return parts;
    }
}
