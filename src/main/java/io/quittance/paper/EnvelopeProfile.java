package io.quittance.paper;

import io.quittance.kernel.CountryCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places on the first sheet of a letter so that a window envelope shows the address and nothing else. All
 * measures in millimetres from the top left corner of the sheet.
 *
 * @param key stable name, {@code FR-DL-RIGHT}
 * @param page the sheet
 * @param address where the address is: seen through the window however the sheet moves in its envelope
 * @param senderLine one small line with the sender's address inside the window, null where the country has none
 * @param clear what may show through a window of the formats in use: nothing but sender line and address may be here
 * @param franking kept empty for the carrier's stamp, null where it goes on the envelope
 * @param printable what printers and carriers take as printable
 * @param folds where the sheet is folded
 * @param holeMark where a hole punch is set, null where the country has no such mark
 * @param maxPages most sheets the envelope and its postage take
 * @param lines most address lines, the country's line of a letter going abroad not counted
 * @param source where the values are from
 */
public record EnvelopeProfile(
        String key,
        Box page,
        Box address,
        @Nullable Box senderLine,
        List<Box> clear,
        @Nullable Box franking,
        Box printable,
        List<Double> folds,
        @Nullable Double holeMark,
        int maxPages,
        int lines,
        String source) {

    /** Copies the lists. */
    public EnvelopeProfile {
        clear = List.copyOf(clear);
        folds = List.copyOf(folds);
    }

    /** The profile for letters to this country: its usual window envelope; countries without one use DIN 5008 form B. */
    public static EnvelopeProfile forCountry(CountryCode debtor) {
        return EnvelopeProfiles.forCountry(debtor);
    }

    /** The profile with this key. @throws IllegalArgumentException when there is none */
    public static EnvelopeProfile of(String key) {
        return EnvelopeProfiles.all().stream()
                .filter(profile -> profile.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no envelope profile " + key));
    }

    /** All profiles. */
    public static List<EnvelopeProfile> all() {
        return EnvelopeProfiles.all();
    }

    /** The upper edge of what may be written below the window, clear of every zone. */
    public double belowWindow() {
        return clear.stream().mapToDouble(Box::bottom).max().orElseThrow();
    }

    /** True when the address is on the right half of the sheet. */
    public boolean isRight() {
        return address.x() > page.width() / 2;
    }
}
