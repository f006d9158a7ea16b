package io.quittance.columns;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.InvoiceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which header of a foreign file means which of our columns.
 *
 * @param columns header to column; a header that is not named is ignored
 * @param constants the value in every row of a column that the file does not have
 * @param dates how 03/04/2026 is read; null when nothing in the file needed it
 * @param decimals the mark before the cents; null when nothing in the file needed it
 * @param negatives what an amount below nothing means; null when nobody was asked
 */
public record ColumnMapping(
        Map<String, String> columns,
        Map<String, String> constants,
        @Nullable DateOrder dates,
        @Nullable DecimalMark decimals,
        @Nullable Negatives negatives) {

    /** Columns a file must give, in the order in which people think of them. */
    public static final List<String> MANDATORY =
            List.of("invoice_number", "debtor_reference", "debtor_name", "country", "issued_on", "amount");

    /** All columns, the mandatory ones first. */
    public static final List<String> ALL = List.of(
            "invoice_number",
            "debtor_reference",
            "debtor_name",
            "country",
            "issued_on",
            "amount",
            "due_on",
            "open_amount",
            "currency",
            "type",
            "debit_credit",
            "corrects",
            "description",
            "order_reference",
            "debtor_kind",
            "language",
            "email",
            "phone",
            "contact_name",
            "street",
            "postal_code",
            "city",
            "vat_id");

    /** Columns that may be the same in every row. */
    public static final List<String> MAY_BE_CONSTANT =
            List.of("country", "currency", "debtor_kind", "language", "type");

    /** Copies the maps. */
    public ColumnMapping {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** The same, with how its dates and amounts are written. */
    public ColumnMapping with(@Nullable DateOrder order, @Nullable DecimalMark mark) {
        return new ColumnMapping(columns, constants, order, mark, negatives);
    }

    /** The header of each column. */
    public Map<String, String> headers() {
        var headers = new TreeMap<String, String>();
        columns.forEach((header, column) -> headers.put(column, header));
        return headers;
    }

    /** @throws RefusedException naming each column that is missing, occurs twice, or has no usable value */
    public void check() {
        var refusals = new ArrayList<Refusal>();
        MANDATORY.stream()
                .filter(column -> !columns.containsValue(column) && !constants.containsKey(column))
                .map(column -> new Refusal(
                        column, "column-missing", "Nothing is assigned to " + column, "choose a header for it"))
                .forEach(refusals::add);
        columns.entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue, TreeMap::new, Collectors.toList()))
                .forEach((column, headers) -> {
                    if (!ALL.contains(column)) {
                        refusals.add(
                                new Refusal(column, "unknown", "There is no such column", "choose one of the list"));
                    } else if (headers.size() > 1 || constants.containsKey(column)) {
                        refusals.add(new Refusal(
                                column, "column-twice", "Two headers are assigned to " + column, "ignore one of them"));
                    }
                });
        constants.forEach((column, value) -> constant(column, value, refusals));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    private static void constant(String column, String value, List<Refusal> refusals) {
        try {
            switch (column) {
                case "country" -> new CountryCode(value);
                case "currency" -> Money.currencyOf(value);
                case "language" -> Language.parse(value);
                case "debtor_kind" -> DebtorKind.valueOf(value);
                case "type" -> InvoiceType.valueOf(value);
                default -> throw new IllegalArgumentException(column);
            }
        } catch (RefusedException | IllegalArgumentException _) {
            refusals.add(new Refusal(column, "constant", "This value cannot stand in every row", "choose another one"));
        }
    }
}
