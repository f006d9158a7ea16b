package io.quittance.imports;

/** Something taken in a way the sender should know of. */
public record ImportWarning(long line, String field, String code) {}
