package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import java.util.List;

/**
 * Which cases a person wants to see.
 *
 * @param firms the firms looked at, all visible in the bound scope
 * @param kind what kind of case
 * @param text part of a name, a reference, a person, an address, a town, an invoice number, the firm's name, with or without
 *     accents, or an amount; empty for all
 * @param order what comes first
 */
public record CaseFilter(List<FirmId> firms, Kind kind, String text, Order order) {

    /** Kinds of cases, as the desk's filter offers them. */
    public enum Kind {
        ALL,
        WITH_TASK,
        OVERDUE,
        HELD
    }

    /** What comes first. */
    public enum Order {
        /** Open tasks by their urgency, then what is late for longest; what is held comes last. */
        URGENT,
        /** The largest overdue amount, each currency by itself: amounts of two currencies are not compared. */
        OVERDUE,
        /** What is late for longest. */
        OLDEST,
        NAME
    }

    /** The most urgent first. */
    public CaseFilter(List<FirmId> firms, Kind kind, String text) {
        this(firms, kind, text, Order.URGENT);
    }

    /** Copies the list and trims the text. */
    public CaseFilter {
        firms = List.copyOf(firms);
        text = text.strip();
    }
}
