package io.quittance.paper;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a country writes the lines below the name.
 *
 * @param lines most lines of an address inside the country
 * @param places street lines and place line
 */
record AddressRule(int lines, Function<PostalAddress, List<String>> places) {

    private static final Pattern BOX_OR_HAMLET =
            Pattern.compile("(?i)(BP|B\\.P\\.|CS|TSA|lieu[- ]dit)\\b.*", Pattern.UNICODE_CASE);
    private static final Pattern DUTCH_CODE = Pattern.compile("([0-9]{4}) ?([A-Za-z]{2})");

    /** NF Z10-011: six lines, the last three in capitals and without punctuation. */
    private static final AddressRule FRANCE = new AddressRule(6, AddressRule::french);
    /** bpost: place line in capitals, no punctuation in it. */
    private static final AddressRule BELGIUM = new AddressRule(6, a -> usual(a, capitals(Lines.place(a))));
    /** DIN 5008: six lines, place as it is written, no blank line above it. */
    private static final AddressRule GERMANY = new AddressRule(6, a -> usual(a, Lines.place(a)));
    /** PostNL: {@code 1234 AB  PLACE}, two spaces between postcode and place. */
    private static final AddressRule NETHERLANDS = new AddressRule(6, a -> usual(a, dutchPlace(a)));
    /** Royal Mail: post town in capitals, postcode in capitals on a line of its own. */
    private static final AddressRule BRITAIN = new AddressRule(6, AddressRule::british);

    static AddressRule of(CountryCode country) {
        return switch (country.value()) {
            case "FR", "MC" -> FRANCE;
            case "BE", "LU" -> BELGIUM;
            case "NL" -> NETHERLANDS;
            case "GB" -> BRITAIN;
            default -> GERMANY;
        };
    }

    List<String> place(PostalAddress address) {
        return places.apply(address);
    }

    /** A building is named above the street, a box or hamlet between street and place. */
    private static List<String> french(PostalAddress address) {
        var second = address.street2();
        boolean below = second != null && BOX_OR_HAMLET.matcher(second.strip()).matches();
        var lines = new ArrayList<String>();
        add(lines, "address.street2", below ? null : second);
        add(lines, "address.street", address.street());
        add(lines, "address.street2", below ? second : null);
        lines.add(Lines.one("address.city", Lines.place(address), AddressLines.WIDTH));
        for (int at = Math.max(0, lines.size() - 3); at < lines.size(); at++) {
            lines.set(at, capitals(lines.get(at)));
        }
        return lines;
    }

    private static List<String> british(PostalAddress address) {
        var lines = usual(address, capitals(text(address.city())));
        lines.add(text(address.postalCode()).strip().toUpperCase(Locale.ROOT));
        return lines;
    }

    private static String dutchPlace(PostalAddress address) {
        var code = DUTCH_CODE.matcher(text(address.postalCode()).strip());
        var written = code.matches()
                ? code.group(1) + " " + code.group(2).toUpperCase(Locale.ROOT)
                : text(address.postalCode());
        return written + "  " + text(address.city()).strip().toUpperCase(Locale.of("nl"));
    }

    private static List<String> usual(PostalAddress address, String place) {
        var lines = new ArrayList<String>();
        add(lines, "address.street2", address.street2());
        add(lines, "address.street", address.street());
        if (place.length() > AddressLines.WIDTH) {
            Lines.one("address.city", place, AddressLines.WIDTH);
        }
        lines.add(place);
        return lines;
    }

    private static void add(List<String> lines, String field, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            lines.add(Lines.one(field, part, AddressLines.WIDTH));
        }
    }

    private static String capitals(String line) {
        return line.toUpperCase(Locale.FRENCH)
                .replaceAll("[.,;:'’\"/()_-]", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
