package io.quittance.imports;

import io.quittance.kernel.PlainText;

/** Something taken in a way the sender should know of. */
public record ImportWarning(long line, String field, String code) {

    /** A field may be a column of the file, named by anybody. */
    public ImportWarning {
        field = PlainText.shown(field);
    }
}
