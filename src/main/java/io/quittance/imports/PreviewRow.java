package io.quittance.imports;

import io.quittance.kernel.Money;
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

    static PreviewRow of(TableLook.Read read) {
        var row = read.row();
        var problem = read.problem();
        if (row == null || problem != null) {
            return new PreviewRow(
                    null, null, null, null, null, problem == null ? null : Rejection.of(2, null, problem));
        }
        var invoice = row.invoice();
        return new PreviewRow(
                invoice.number(), row.debtor().name(), invoice.issuedOn(), invoice.dueOn(), invoice.total(), null);
    }
}
