package io.quittance.tables;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date. */
final class XlsxStyles {

    /** Built-in formats that show a date (ECMA-376, part 1, 18.8.30). */
    private static final Set<String> DATES = Set.of("14", "15", "16", "17", "22");

    /** What in a format is only text, a colour or a condition. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    /** Excel's own limit is 65,490. */
    private static final int MOST_STYLES = 65_536;

    private final BitSet dates;

    private XlsxStyles(BitSet dates) {
        this.dates = dates;
    }

    static XlsxStyles of(XlsxArchive archive, XlsxParts parts) throws IOException {
        var dates = new BitSet();
        if (parts.styles() == null) {
            return new XlsxStyles(dates);
        }
        var formats = new HashSet<String>();
        int count = 0;
        boolean inStyles = false;
        try (var xml = archive.open(parts.styles(), XlsxParts.MOST_BYTES)) {
            while (xml.next() && !xml.ends("cellXfs")) {
                inStyles |= xml.starts("cellXfs");
                if (xml.starts("numFmt") && showsDate(xml.attribute("formatCode"))) {
                    formats.add(String.valueOf(xml.attribute("numFmtId")));
                } else if (inStyles && xml.starts("xf")) {
                    var format = String.valueOf(xml.attribute("numFmtId"));
                    dates.set(count++, DATES.contains(format) || formats.contains(format));
                }
                if (count > MOST_STYLES || formats.size() > MOST_STYLES) {
                    throw XlsxArchive.tooLarge();
                }
            }
        }
        return new XlsxStyles(dates);
    }

    /** @param style as a cell names it; null = the first one */
    boolean isDate(@Nullable String style) {
        int number = style == null ? 0 : SmallNumber.of(style);
        return number >= 0 && dates.get(number);
    }

    private static boolean showsDate(@Nullable String format) {
        return format != null
                && NO_CODE.matcher(format)
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s).*[yd].*");
    }
}
