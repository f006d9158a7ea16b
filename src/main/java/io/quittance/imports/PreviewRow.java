package io.quittance.imports;

import io.quittance.columns.CsvColumns;
import io.quittance.imports.rows.CsvRow;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.tables.TableRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it will be read.
 *
 * @param problem why it will not be taken; then everything else is null
 */
public record PreviewRow(
        @Nullable String number,
        @Nullable String debtor,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable Money total,
        @Nullable Rejection problem) {

    static PreviewRow read(TableRow cells, CsvColumns columns, String currency) {
        try {
            var row = CsvRow.read(cells, columns, currency);
            var invoice = row.invoice();
            return new PreviewRow(
                    invoice.number(), row.debtor().name(), invoice.issuedOn(), invoice.dueOn(), invoice.total(), null);
        } catch (RefusedException refused) {
            return new PreviewRow(
                    null,
                    null,
                    null,
                    null,
                    null,
                    Rejection.of(cells.line(), null, refused.refusals().getFirst()));
        }
    }
}
