package io.quittance.branding;

import io.quittance.kernel.Hashes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The look of a firm. Every value is of a type that cannot carry markup, and contrast was checked when it was made.
 *
 * @param key folder of {@code themes/}
 * @param displayName the name of the brand, for pages without a firm
 * @param accent colour of the one action
 * @param onAccent text on it, contrast at least 4.5
 * @param header colour of the page head
 * @param onHeader text on it, contrast at least 4.5
 * @param radius of corners in pixels, 0 to 24
 * @param logo the logo, null when the name is shown instead
 */
public record Brand(
        String key,
        String displayName,
        Colour accent,
        Colour onAccent,
        Colour header,
        Colour onHeader,
        int radius,
        BrandFont font,
        @Nullable Logo logo) {

    /** How much of the accent, in percent, the head takes in the dark: seen, and light text stays readable on any accent. */
    private static final int DARK_SHARE = 22;

    /** Refuses a corner outside the scale and text that cannot be read on its ground. */
    public Brand {
        if (radius < 0 || radius > 24) {
            throw new IllegalArgumentException(key + ": the radius goes from 0 to 24");
        }
        onAccent.requireReadableOn(accent, key);
        onHeader.requireReadableOn(header, key);
    }

    /** The page head in the dark: night with a breath of the brand's own colour; the logo is on a plate of {@link #header}. */
    public Colour darkHeader() {
        return Colour.NIGHT.mixedWith(accent, DARK_SHARE);
    }

    /** Colour for links on white: the accent if it can be read there, else plain ink. */
    public Colour link() {
        return accent.contrastWith(Colour.WHITE) >= Colour.READABLE ? accent : Colour.INK;
    }

    /** Colour for links on a dark sheet: the accent if it can be read there, else a pale ink. */
    public Colour darkLink() {
        return accent.contrastWith(Colour.DARK_SHEET) >= Colour.READABLE ? accent : Colour.PALE_INK;
    }

    /** Its style sheet: custom properties and nothing else. */
    public String css() {
        return """
                :root {
                  --brand-accent: %s;
                  --brand-on-accent: %s;
                  --brand-header: %s;
                  --brand-on-header: %s;
                  --brand-plate: %s;
                  --brand-radius: %dpx;
                  --brand-font: %s;
                }
                @media (prefers-color-scheme: dark) {
                  :root {
                    --brand-header: %s;
                    --brand-on-header: %s;
                  }
                }
                """.formatted(
                        accent, onAccent, header, onHeader, header, radius, font.stack(), darkHeader(), Colour.PAPER);
    }

    /** Changes with every value and with the logo: the name of its style sheet, {@code /brand/{hash}.css}. */
    public String hash() {
        var logoHash = logo == null ? "" : Hashes.sha256Hex(logo.png());
        return Hashes.sha256Hex((key + css() + logoHash).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /**
     * A logo as PNG, drawn at twice the shown size.
     *
     * @param width in CSS pixels as shown
     * @param height in CSS pixels as shown
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are never compared
    public record Logo(byte[] png, int width, int height) {}
}
