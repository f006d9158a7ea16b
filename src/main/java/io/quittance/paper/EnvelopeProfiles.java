package io.quittance.paper;

import io.quittance.kernel.CountryCode;
import java.util.List;
import java.util.Map;

/**
 * The envelopes as data. The address box is the part of the recommended zone that every position of the sheet shows; the
 * clear box is everything that some position may show, computed from the window's place and the sheet's play in its envelope.
 * Values marked (?) are from common practice and want a look at the carrier's current leaflet.
 */
final class EnvelopeProfiles {

    private static final Box A4 = new Box(0, 0, 210, 297);

    /** 10 mm all around and 12 on the left, the common ground of the print providers; Deutsche Post checks the left. */
    private static final Box PRINTABLE = new Box(12, 10, 188, 277);

    /**
     * France, DL or C5/6 with the window on the right. Zone x 110, y 55, 85 × 33: La Poste. A window of 35 × 100, 20 from the
     * right and from the bottom of a DL envelope, always shows x 100–190, y 55–79; one of 45 mm or a C5/6 envelope may show
     * x 90–209, y 34–94 (?). Six sheets of 80 g stay below 50 g.
     */
    static final EnvelopeProfile FR_DL_RIGHT = new EnvelopeProfile(
            "FR-DL-RIGHT",
            A4,
            new Box(110, 55, 80, 24),
            null,
            List.of(new Box(90, 34, 120, 60)),
            null,
            PRINTABLE,
            List.of(99.0, 198.0),
            null,
            6,
            6,
            "La Poste, courrier industriel: zone adresse; window geometry computed (?)");

    /**
     * Germany, DIN 5008 form B: field x 20, y 45, 85 × 45, text 5 further in; folds 105 and 210, hole 148.5. Deutsche Post
     * (partner specification of print letters): sender in the upper 8 mm, y 53–66 free for franking, address in the last 24.
     * Clear box: the 90 × 45 window of DIN 680 with the play of a folded sheet in 110 × 220, 10 sideways and 5 upwards.
     */
    static final EnvelopeProfile DIN_5008_B = new EnvelopeProfile(
            "DIN-5008-B",
            A4,
            new Box(25, 66, 75, 24),
            new Box(25, 45, 75, 8),
            List.of(new Box(10, 45, 100, 50)),
            new Box(20, 53, 85, 13),
            PRINTABLE,
            List.of(105.0, 210.0),
            148.5,
            6,
            6,
            "DIN 5008:2020 form B; Deutsche Post, specification for print partners");

    /** Germany, DIN 5008 form A: everything of form B 18 mm higher, folds 87 and 192. */
    static final EnvelopeProfile DIN_5008_A = new EnvelopeProfile(
            "DIN-5008-A",
            A4,
            new Box(25, 48, 75, 24),
            new Box(25, 27, 75, 8),
            List.of(new Box(10, 27, 100, 50)),
            new Box(20, 35, 85, 13),
            PRINTABLE,
            List.of(87.0, 192.0),
            148.5,
            6,
            6,
            "DIN 5008:2020 form A; Deutsche Post, specification for print partners");

    /**
     * Belgium, window on the right: bpost wants the address at least 15 mm from the sides and 40 from the top, in a block at
     * most 100 mm wide in the lower right of the envelope. Clear box as for France (?).
     */
    static final EnvelopeProfile BE_DL_RIGHT = new EnvelopeProfile(
            "BE-DL-RIGHT",
            A4,
            new Box(110, 55, 80, 24),
            null,
            List.of(new Box(90, 34, 120, 60)),
            null,
            PRINTABLE,
            List.of(99.0, 198.0),
            null,
            6,
            6,
            "bpost, masspost address guide: distances; window geometry as FR-DL-RIGHT (?)");

    /** Netherlands, window on the left: address x 22, y 60, 85.5 × 25.5, franking x 20, y 40, 89.5 × 20, 14 pages: Pingen. */
    static final EnvelopeProfile NL_DL_LEFT = new EnvelopeProfile(
            "NL-DL-LEFT",
            A4,
            new Box(25, 60.5, 80, 24),
            null,
            List.of(new Box(10, 40, 105, 50)),
            new Box(20, 40, 89.5, 20),
            PRINTABLE,
            List.of(99.0, 198.0),
            null,
            14,
            6,
            "Pingen, layout of letters with the window on the left; clear box with 10 mm of play (?)");

    /**
     * United Kingdom, DL with a 35 × 90 window 20 from the left and the bottom: always shows x 20–100, y 55–79, may show
     * x 10–110, y 44–90 (?).
     */
    static final EnvelopeProfile UK_DL_LEFT = new EnvelopeProfile(
            "UK-DL-LEFT",
            A4,
            new Box(25, 55, 75, 24),
            null,
            List.of(new Box(10, 44, 100, 46)),
            null,
            PRINTABLE,
            List.of(99.0, 198.0),
            null,
            6,
            6,
            "BS 4264 DL window 35 × 90 (?); play computed");

    private static final Map<String, EnvelopeProfile> BY_COUNTRY = Map.of(
            "FR", FR_DL_RIGHT,
            "MC", FR_DL_RIGHT,
            "LU", FR_DL_RIGHT,
            "BE", BE_DL_RIGHT,
            "NL", NL_DL_LEFT,
            "GB", UK_DL_LEFT,
            "IE", UK_DL_LEFT);

    private EnvelopeProfiles() {}

    static EnvelopeProfile forCountry(CountryCode debtor) {
        return BY_COUNTRY.getOrDefault(debtor.value(), DIN_5008_B);
    }

    static List<EnvelopeProfile> all() {
        return List.of(FR_DL_RIGHT, DIN_5008_A, DIN_5008_B, BE_DL_RIGHT, NL_DL_LEFT, UK_DL_LEFT);
    }
}
