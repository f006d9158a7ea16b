package io.quittance.console;

import io.quittance.imports.Rejection;
import io.quittance.ui.TextBundle;
import java.util.Locale;

/** Why an e-invoice was not taken, in the reader's language: what it is, and what to do. */
enum FileFault {
    MALWARE,
    DOCTYPE,
    XML,
    XML_LIMIT,
    ENCODING,
    TOO_LARGE,
    PDF,
    ENCRYPTED,
    NO_INVOICE_DATA,
    UNKNOWN_FORMAT,
    UNSUPPORTED,
    NOTHING,
    MISSING,
    FORMAT,
    PRECISION,
    CURRENCY,
    IN_USE,
    ORDER;

    static final TextBundle<FileFault> FAULTS = new TextBundle<>(FileFault.class, "staff-file-faults");
    static final TextBundle<FileFault> REMEDIES = new TextBundle<>(FileFault.class, "staff-file-remedies");

    static String message(Voice voice, Rejection row) {
        return words(FAULTS, voice, row, row.message());
    }

    static String remedy(Voice voice, Rejection row) {
        return words(REMEDIES, voice, row, row.remedy());
    }

    private static String words(TextBundle<FileFault> texts, Voice voice, Rejection row, String otherwise) {
        for (var fault : values()) {
            if (fault.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(row.code())) {
                return texts.text(voice.language(), fault, row.field());
            }
        }
        return otherwise;
    }
}
