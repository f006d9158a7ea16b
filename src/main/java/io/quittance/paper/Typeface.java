package io.quittance.paper;

/** The typefaces that documents are set in, each with all scripts of Europe (Liberation, SIL Open Font License). */
public enum Typeface {
    SANS("LiberationSans"),
    SERIF("LiberationSerif");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
