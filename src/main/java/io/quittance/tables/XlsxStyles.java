package io.quittance.tables;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date, and which fill it up with zeros. */
final class XlsxStyles {

    /** Excel's own limit is 65,490. */
    private static final int MOST_STYLES = 65_536;

    private static final int LONGEST_FORMAT = 255;

    private final BitSet dates = new BitSet();
    private final Map<Integer, String> zeros = new HashMap<>();

    private XlsxStyles() {}

    static XlsxStyles of(XlsxArchive archive, XlsxParts parts) throws IOException {
        var styles = new XlsxStyles();
        if (parts.styles() == null) {
            return styles;
        }
        var formats = new HashMap<String, String>();
        int count = 0;
        boolean inStyles = false;
        try (var xml = archive.open(parts.styles(), XlsxParts.MOST_BYTES)) {
            while (xml.next() && !xml.ends("cellXfs")) {
                inStyles |= xml.starts("cellXfs");
                if (xml.starts("numFmt")) {
                    keep(formats, String.valueOf(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                } else if (inStyles && xml.starts("xf")) {
                    styles.add(count++, String.valueOf(xml.attribute("numFmtId")), formats);
                }
                if (count > MOST_STYLES || formats.size() > MOST_STYLES) {
                    throw XlsxArchive.tooLarge();
                }
            }
        }
        return styles;
    }

    /** @param style as a cell names it; null = the first one */
    boolean isDate(@Nullable String style) {
        int number = number(style);
        return number >= 0 && dates.get(number);
    }

    /** The format of a style that fills numbers up with zeros; null for any other. */
    @Nullable
    String zeros(@Nullable String style) {
        return zeros.get(number(style));
    }

    private static int number(@Nullable String style) {
        return style == null ? 0 : SmallNumber.of(style);
    }

    /** Of a format only what counts is kept. */
    private static void keep(Map<String, String> formats, String id, @Nullable String format) {
        if (format != null
                && format.length() <= LONGEST_FORMAT
                && (NumberFormats.showsDate(format) || NumberFormats.zeros(format) != null)) {
            formats.put(id, format);
        }
    }

    private void add(int style, String format, Map<String, String> formats) {
        var own = formats.get(format);
        dates.set(style, own == null ? NumberFormats.isBuiltInDate(format) : NumberFormats.showsDate(own));
        var filled = NumberFormats.zeros(own);
        if (filled != null && !dates.get(style)) {
            zeros.put(style, filled);
        }
    }
}
