package io.quittance.paper;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;

/** A part of a document as a screen reader sees it: the whole, a table, a row. On sheets without tags it is nothing. */
public final class Part {

    /** What is no part of the content: decoration. */
    public static final Part NOTHING = new Part(null);

    private final @Nullable PdfStructureElement element;

    Part(@Nullable PdfStructureElement element) {
        this.element = element;
    }

    @Nullable
    PdfStructureElement element() {
        return element;
    }
}
