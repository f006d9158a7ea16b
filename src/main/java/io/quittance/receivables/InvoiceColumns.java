package io.quittance.receivables;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@link InvoiceContent}, the only list of them: every statement that writes, keeps or reads what an invoice
 * says is made of it.
 */
final class InvoiceColumns {

    private record Column(String name, String type, Function<InvoiceContent, @Nullable Object> value) {}

    private static final List<Column> ALL = List.of(
            new Column("debtor_id", "bigint", content -> content.debtor().value()),
            new Column("type", "text", content -> content.type().name()),
            new Column("issued_on", "date", content -> content.issuedOn().toString()),
            new Column("due_on", "date", content -> content.dueOn().toString()),
            new Column("currency", "text", content -> content.total().currencyCode()),
            new Column("total_minor", "bigint", content -> content.total().minor()),
            new Column("opening_minor", "bigint", content -> content.opening().minor()),
            new Column("description", "text", InvoiceContent::description),
            new Column("order_reference", "text", InvoiceContent::orderReference),
            new Column("corrects", "text", InvoiceContent::corrects),
            new Column("governing_law", "text", InvoiceColumns::law),
            new Column("lines", "jsonb", content -> InvoiceLines.write(content.lines())));

    /** Their names, comma-separated. */
    static final String NAMES = ALL.stream().map(Column::name).collect(Collectors.joining(", "));

    /** What is given as one array a column under the column's name, as arguments of {@code unnest}. */
    static final String GIVEN = ALL.stream()
            .map(column -> ":" + column.name() + "::" + column.type() + "[]")
            .collect(Collectors.joining(", "));

    private InvoiceColumns() {}

    /** Their names, each with what comes before it. */
    static String names(String prefix) {
        return ALL.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /** The arrays for {@link #GIVEN}, in the order of the contents. */
    static Map<String, Object> arrays(Collection<InvoiceContent> contents) {
        var arrays = new HashMap<String, Object>();
        for (var column : ALL) {
            var values = contents.stream().map(column.value());
            arrays.put(
                    column.name(),
                    column.type().equals("bigint") ? values.toArray(Long[]::new) : values.toArray(String[]::new));
        }
        return arrays;
    }

    /** The content in a row that has all of them. */
    static InvoiceContent read(ResultSet rs) throws SQLException {
        var currency = rs.getString("currency");
        var law = rs.getString("governing_law");
        return new InvoiceContent(
                new DebtorId(rs.getLong("debtor_id")),
                InvoiceType.valueOf(rs.getString("type")),
                rs.getObject("issued_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                Money.ofMinor(rs.getLong("total_minor"), currency),
                Money.ofMinor(rs.getLong("opening_minor"), currency),
                rs.getString("description"),
                rs.getString("order_reference"),
                rs.getString("corrects"),
                law == null ? null : new CountryCode(law),
                InvoiceLines.read(rs.getString("lines")));
    }

    private static @Nullable Object law(InvoiceContent content) {
        return content.governingLaw() == null ? null : content.governingLaw().value();
    }
}
