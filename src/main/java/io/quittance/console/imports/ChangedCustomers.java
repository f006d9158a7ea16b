package io.quittance.console.imports;

import io.quittance.parties.ListedChange;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.DataTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a file changed, from what to what. */
final class ChangedCustomers {

    private ChangedCustomers() {}

    static DataTable<ListedChange> of(StaffTexts texts, List<ListedChange> changes) {
        var table = new DataTable<ListedChange>(texts.of(CustomersText.CHANGED))
                .text(texts.of(CustomersText.CODE), ListedChange::debtor)
                .text(texts.of(CustomersText.FIELD), change -> ColumnText.changed(texts, change.field()))
                .text(texts.of(CustomersText.BEFORE), change -> shown(change.from()))
                .text(texts.of(CustomersText.AFTER), change -> shown(change.to()));
        table.show(changes);
        return table;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
