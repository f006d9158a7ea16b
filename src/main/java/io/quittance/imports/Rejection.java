package io.quittance.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param line in the file, from 1
 * @param number the invoice number, when there is one
 * @param field the column at fault
 */
public record Rejection(long line, @Nullable String number, String field, String code, String message, String remedy) {}
