package io.quittance.paper;

import java.util.stream.Stream;

/** The two weights a document is set in. */
public record SheetFonts(SheetFont regular, SheetFont bold) {

    /** Liberation Sans with all scripts of Europe. */
    public static final SheetFonts SANS = of(Typeface.SANS, Script.EUROPE);

    /** The smallest cut that has every letter of the texts. */
    public static SheetFonts of(Typeface face, Stream<String> texts) {
        var script = Script.WESTERN;
        for (var text : (Iterable<String>) texts::iterator) {
            while (script != Script.EUROPE && !SheetFont.of(face, false, script).knows(text)) {
                script = Script.values()[script.ordinal() + 1];
            }
        }
        return of(face, script);
    }

    private static SheetFonts of(Typeface face, Script script) {
        return new SheetFonts(SheetFont.of(face, false, script), SheetFont.of(face, true, script));
    }
}
