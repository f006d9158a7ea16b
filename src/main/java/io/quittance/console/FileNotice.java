package io.quittance.console;

import io.quittance.imports.ImportWarning;
import io.quittance.ui.TextBundle;
import java.util.Locale;

/** What was taken of an e-invoice in a way its sender should know of, in the reader's language. */
enum FileNotice {
    SELLER_MISMATCH,
    PAYEE_OTHER_THAN_SELLER,
    SELF_BILLED,
    CORRECTED_INVOICE,
    COLLECTED_BY_CREDITOR,
    NEGATIVE_TAKEN_AS_CREDIT,
    RECORDED_AS_PAID,
    ATTACHMENT_DROPPED,
    UNKNOWN_INVOICE,
    NOT_USABLE,
    EMAIL_DIFFERS;

    static final TextBundle<FileNotice> NOTICES = new TextBundle<>(FileNotice.class, "staff-file-notices");

    static String words(Voice voice, ImportWarning warning) {
        for (var notice : values()) {
            if (notice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(warning.code())) {
                return NOTICES.text(voice.language(), notice, warning.field());
            }
        }
        return warning.field() + ": " + warning.code();
    }
}
