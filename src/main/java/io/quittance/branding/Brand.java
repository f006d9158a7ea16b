package io.quittance.branding;

import org.jspecify.annotations.Nullable;

/**
 * The look of a firm, in values that were checked when the theme was loaded.
 *
 * @param key folder of {@code themes/}
 * @param displayName the name beside or instead of the logo
 * @param accent colour of the one action, {@code #rrggbb}
 * @param onAccent text on it, contrast at least 4.5
 * @param header colour of the page head
 * @param onHeader text on it, contrast at least 4.5
 * @param radius of corners in pixels, 0 to 24
 * @param font font stack from the list of {@link BrandFont}
 * @param logo the logo, null when the name stands instead
 * @param hash changes with every value: the name of its style sheet
 */
public record Brand(
        String key,
        String displayName,
        String accent,
        String onAccent,
        String header,
        String onHeader,
        int radius,
        BrandFont font,
        @Nullable Logo logo,
        String hash) {

    /**
     * A logo as PNG.
     *
     * @param width in CSS pixels as shown
     * @param height in CSS pixels as shown
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are never compared
    public record Logo(byte[] png, int width, int height) {}
}
