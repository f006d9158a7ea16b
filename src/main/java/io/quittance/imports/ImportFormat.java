package io.quittance.imports;

import io.quittance.einvoices.EInvoiceFiles;
import io.quittance.tables.OtherWorkbooks;
import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes. */
public enum ImportFormat {
    /** Comma or semicolon separated values. */
    CSV,
    /** A workbook, of which one sheet is read as a CSV file. */
    XLSX,
    /** One e-invoice in UBL. */
    UBL,
    /** One e-invoice as Cross Industry Invoice. */
    CII,
    /** One e-invoice inside a PDF: Factur-X, ZUGFeRD. */
    FACTURX;

    /** How many bytes are looked at: long comments may stand before the first element. */
    static final int START_BYTES = 1 << 16;

    /** One invoice a file; the others are lists. */
    public boolean isEInvoice() {
        return this == UBL || this == CII || this == FACTURX;
    }

    static ImportFormat of(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return FACTURX;
        }
        if (text.startsWith("PK\u0003\u0004") || OtherWorkbooks.is(start)) {
            return XLSX;
        }
        if (EInvoiceFiles.mayBe(start)) {
            return text.replace("\0", "").contains("CrossIndustry") ? CII : UBL;
        }
        return CSV;
    }
}
