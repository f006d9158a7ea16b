package io.quittance.branding;

/** The fonts a brand may choose from: all of them live on the reader's machine, nothing is fetched. */
public enum BrandFont {
    SANS("system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif"),
    HUMANIST("Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, Roboto, sans-serif"),
    GEOMETRIC("Avenir, Montserrat, Corbel, \"URW Gothic\", Roboto, sans-serif"),
    SERIF("Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, Georgia, serif");

    private final String stack;

    BrandFont(String stack) {
        this.stack = stack;
    }

    /** The CSS value of {@code font-family}. */
    public String stack() {
        return stack;
    }
}
