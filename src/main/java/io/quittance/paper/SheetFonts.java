package io.quittance.paper;

import java.util.stream.Stream;

/** The two weights a document is set in. */
public record SheetFonts(SheetFont regular, SheetFont bold) {

    /** Liberation Sans with all scripts of Europe. */
    public static final SheetFonts SANS =
            new SheetFonts(SheetFont.europe(Typeface.SANS, false), SheetFont.europe(Typeface.SANS, true));

    /** The smallest cut that has every letter of the texts. */
    public static SheetFonts of(Typeface face, Stream<String> texts) {
        var latin = SheetFont.latin(face, false);
        return texts.allMatch(latin::knows)
                ? new SheetFonts(latin, SheetFont.latin(face, true))
                : new SheetFonts(SheetFont.europe(face, false), SheetFont.europe(face, true));
    }
}
