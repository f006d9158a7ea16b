package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import java.util.List;

/**
 * Which cases a person wants to see.
 *
 * @param firms the firms looked at, all visible in the bound scope
 * @param kind what kind of case
 * @param text part of a name, a reference, an e-mail address or an invoice number; empty for all
 */
public record CaseFilter(List<FirmId> firms, Kind kind, String text) {

    /** Kinds of cases, as the desk's filter offers them. */
    public enum Kind {
        ALL,
        WITH_TASK,
        OVERDUE,
        HELD
    }

    /** Copies the list and trims the text. */
    public CaseFilter {
        firms = List.copyOf(firms);
        text = text.strip();
    }
}
