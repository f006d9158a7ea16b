package io.quittance.letters.layout;

import io.quittance.branding.Brand;
import io.quittance.branding.BrandFont;
import io.quittance.paper.SheetFonts;
import io.quittance.paper.SheetStyle;
import io.quittance.paper.Typeface;
import java.awt.Color;
import java.util.stream.Stream;

/**
 * The type of a letter in a brand: ink and one colour, five sizes.
 *
 * @param accent the brand's colour where it can be read on white, else ink
 * @param gap between paragraphs, in points
 * @param padding above and below the text of a table's row, in points
 */
record Styles(
        Color accent,
        SheetStyle title,
        SheetStyle text,
        SheetStyle strong,
        SheetStyle cell,
        SheetStyle cellStrong,
        SheetStyle head,
        SheetStyle note,
        SheetStyle noteStrong,
        SheetStyle code,
        SheetStyle small,
        SheetStyle address,
        double gap,
        double padding) {

    static final Color INK = new Color(0x15, 0x20, 0x1d);
    static final Color QUIET = new Color(0x4b, 0x59, 0x54);
    static final Color LINE = new Color(0xb9, 0xc3, 0xbf);

    /** Type for these texts in this brand. @param tight half a point smaller, for a letter that would spill over by a few lines */
    static Styles of(Brand brand, Stream<String> texts, boolean tight) {
        var fonts = SheetFonts.of(brand.font() == BrandFont.SERIF ? Typeface.SERIF : Typeface.SANS, texts);
        var regular = fonts.regular();
        var bold = fonts.bold();
        var accent = Color.decode(brand.link().value());
        double less = tight ? 0.5 : 0;
        return new Styles(
                accent,
                new SheetStyle(bold, 14, 18 - 2 * less, accent),
                new SheetStyle(regular, 10.5 - less, 14 - 2 * less, INK),
                new SheetStyle(bold, 10.5 - less, 14 - 2 * less, INK),
                new SheetStyle(regular, 9.5 - less, 12.5 - 2 * less, INK),
                new SheetStyle(bold, 9.5 - less, 12.5 - 2 * less, INK),
                new SheetStyle(bold, 8, 10.5, QUIET),
                new SheetStyle(regular, 8.5 - less, 11.5 - 2 * less, INK),
                new SheetStyle(bold, 9, 12.5, INK),
                new SheetStyle(bold, 13, 18 - 2 * less, INK),
                new SheetStyle(regular, 7.5 - less, 9.4 - less, QUIET),
                new SheetStyle(regular, 10, 12, INK),
                tight ? 5 : 8,
                tight ? 1.9 : 2.6);
    }
}
