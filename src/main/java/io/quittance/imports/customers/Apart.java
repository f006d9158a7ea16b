package io.quittance.imports.customers;

import io.quittance.imports.rows.CsvRow;
import java.util.List;

/**
 * A name that a list gives to the reference of another customer.
 *
 * @param reference as the list has it
 * @param other the reference under which the rows of this name are kept apart
 * @param line of the first row of it
 */
public record Apart(String reference, String other, int line) {

    /**
     * Rows as they are taken.
     *
     * @param rows each with the reference of the customer whose it is
     * @param apart the names of which nobody has said yet whose they are
     */
    public record Rows(List<CsvRow> rows, List<Apart> apart) {}
}
