package io.quittance.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.tables.TableRow;
import io.quittance.tables.TableStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartsTest {

    private static final List<String> OURS = List.of(
            "invoice_number",
            "debtor_reference",
            "debtor_name",
            "country",
            "issued_on",
            "due_on",
            "amount",
            "currency");

    @Test
    void nothing_below_our_own_headers_is_looked_at_for_others() {
        var asked = new ArrayList<Header>();
        var rows = List.of(
                new TableRow(1, List.of("Open items")),
                new TableRow(2, OURS),
                new TableRow(3, List.of("F-1", "D-1", "Dupont", "FR", "2026-10-01", "2026-10-31", "1.00", "EUR")));
        var start = Starts.find(Map.of("s", rows), header -> {
            asked.add(header);
            return false;
        });
        assertThat(start).isEqualTo(new TableStart("s", 2));
        assertThat(asked).as("the title alone").hasSize(1);
    }
}
