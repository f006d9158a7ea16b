package io.quittance.imports;

/** What a file is. */
public enum ImportFormat {
    /** Comma or semicolon separated values. */
    CSV
}
