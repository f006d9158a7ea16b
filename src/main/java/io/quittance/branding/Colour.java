package io.quittance.branding;

import java.util.regex.Pattern;

/** An opaque sRGB colour, {@code #rrggbb}. */
public record Colour(String value) {

    /** Least contrast of text on its ground: WCAG 2.2, success criterion 1.4.3. */
    public static final double READABLE = 4.5;

    // Before the colours: they are checked against it.
    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    static final Colour WHITE = new Colour("#ffffff");
    static final Colour INK = new Colour("#15201d");
    static final Colour NIGHT = new Colour("#12181c");
    static final Colour PAPER = new Colour("#e8eeec");

    /** The sheet of a mail for a reader who prefers it dark, and the ink on it. */
    static final Colour DARK_SHEET = new Colour("#1a221f");

    static final Colour PALE_INK = new Colour("#e6edea");

    /** Takes six lower-case hexadecimal digits behind a #. */
    public Colour {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a colour is written #rrggbb: " + value);
        }
    }

    /** Contrast ratio, 1 to 21, by the WCAG formula. */
    public double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This colour with so many percent of another in it. */
    Colour mixedWith(Colour other, int percent) {
        return new Colour(
                "#%02x%02x%02x".formatted(mix(other, 1, percent), mix(other, 3, percent), mix(other, 5, percent)));
    }

    private int mix(Colour other, int at, int percent) {
        return (channel(at) * (100 - percent) + other.channel(at) * percent) / 100;
    }

    private int channel(int at) {
        return Integer.parseInt(value, at, at + 2, 16);
    }

    void requireReadableOn(Colour ground, String brand) {
        if (contrastWith(ground) < READABLE) {
            throw new IllegalArgumentException("%s: %s cannot be read on %s, contrast %.1f is below %.1f"
                    .formatted(brand, this, ground, contrastWith(ground), READABLE));
        }
    }

    @Override
    public String toString() {
        return value;
    }

    private double luminance() {
        return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    }

    private double linear(int at) {
        double channel = channel(at) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
