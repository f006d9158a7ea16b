package io.quittance.console;

import io.quittance.letters.StatusReport;
import io.quittance.ui.TextBundle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a row of a status file was not taken, and what to do, in the reader's language. */
enum StatusFault {
    UNREADABLE,
    MISSING_COLUMN,
    UNKNOWN_LETTER,
    UNKNOWN_STATUS,
    WRONG_DATE,
    WRONG_POSTAGE,
    NOT_POSSIBLE;

    static final TextBundle<StatusFault> FAULTS = new TextBundle<>(StatusFault.class, "staff-status-faults");
    static final TextBundle<StatusFault> REMEDIES = new TextBundle<>(StatusFault.class, "staff-status-remedies");

    static String message(Voice voice, StatusReport.Fault fault) {
        return of(fault.code())
                .map(known -> FAULTS.text(voice.language(), known))
                .orElse(fault.text());
    }

    static String remedy(Voice voice, StatusReport.Fault fault) {
        return of(fault.code())
                .map(known -> REMEDIES.text(voice.language(), known))
                .orElse(fault.remedy());
    }

    private static Optional<StatusFault> of(String code) {
        return Arrays.stream(values())
                .filter(fault ->
                        fault.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst();
    }
}
