package io.quittance.paper;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name and an address as the lines that a country's post wants: without blank lines, at most 38 characters each (NF Z10-011;
 * also what fits the windows in use). A name that is too long is set on as many as three lines, a word that fits none
 * is broken; anything else that does not fit is refused
 * with field and remedy.
 */
public final class AddressLines {

    static final int WIDTH = 38;

    private AddressLines() {}

    /**
     * The lines of an address.
     *
     * @param name the addressee
     * @param contact a person there, left out when there is no room; null when none
     * @param postedIn where the letter is posted; going abroad it ends with the country's name
     * @throws RefusedException when a part is missing or too long
     */
    public static List<String> of(String name, @Nullable String contact, PostalAddress address, CountryCode postedIn) {
        requireComplete(address);
        var rule = AddressRule.of(address.country());
        var tail = new ArrayList<>(rule.place(address));
        if (!address.country().equals(postedIn)) {
            tail.add(Countries.name(address.country(), postedIn));
        }
        int most = rule.lines() + (address.country().equals(postedIn) ? 0 : 1);
        var lines = new ArrayList<>(Lines.wrapped("name", name, WIDTH, most - tail.size()));
        if (contact != null
                && !contact.isBlank()
                && contact.length() <= WIDTH
                && !contact.equals(name)
                && lines.size() + tail.size() < most) {
            lines.add(Lines.one("contactName", contact, WIDTH));
        }
        lines.addAll(tail);
        return List.copyOf(lines);
    }

    /** The address of a sender on one line, shortened at no place: it is small print. */
    public static String oneLine(String name, PostalAddress address) {
        var parts = new ArrayList<String>();
        parts.add(name);
        for (var part : new String[] {address.street(), address.street2(), Lines.place(address)}) {
            if (part != null && !part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return String.join(" · ", parts);
    }

    private static void requireComplete(PostalAddress address) {
        if (blank(address.street()) && blank(address.street2())) {
            throw missing("address.street", "street and number");
        }
        if (blank(address.postalCode())) {
            throw missing("address.postalCode", "postal code");
        }
        if (blank(address.city())) {
            throw missing("address.city", "place");
        }
    }

    private static boolean blank(@Nullable String part) {
        return part == null || part.isBlank();
    }

    private static RefusedException missing(String field, String what) {
        return new RefusedException(
                field, "missing", "A letter cannot be posted without " + what, "add the " + what + " of the debtor");
    }
}
