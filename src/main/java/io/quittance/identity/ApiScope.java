package io.quittance.identity;

import io.quittance.kernel.RefusedException;

/** What an API client may do; a token carries the scopes of its client or fewer. */
public enum ApiScope {
    INVOICES_READ("invoices:read"),
    INVOICES_WRITE("invoices:write"),
    PAYMENTS_READ("payments:read"),
    PAYMENTS_WRITE("payments:write"),
    REMINDERS_READ("reminders:read"),
    REMINDERS_WRITE("reminders:write"),
    NEGOTIATION_READ("negotiation:read"),
    NEGOTIATION_WRITE("negotiation:write"),
    REPORTS_READ("reports:read");

    private final String text;

    ApiScope(String text) {
        this.text = text;
    }

    /** As requests and tokens spell it, {@code invoices:read}. */
    public String text() {
        return text;
    }

    /** Reads the outside form. @throws RefusedException for anything else */
    public static ApiScope parse(String text) {
        for (var scope : values()) {
            if (scope.text.equals(text)) {
                return scope;
            }
        }
        throw new RefusedException("scope", "unknown", "There is no such scope", "use a scope such as invoices:read");
    }
}
