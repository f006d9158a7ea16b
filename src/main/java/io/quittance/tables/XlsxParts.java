package io.quittance.tables;

import io.quittance.xml.XmlEvents;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a workbook are (ECMA-376, part 1, 12.3).
 *
 * @param sheet the first sheet
 * @param sharedTexts null when no texts are shared
 * @param styles null when there are none
 * @param dates1904 days are counted from 1904-01-01, as by old programs for the Macintosh
 */
record XlsxParts(
        String sheet,
        @Nullable String sharedTexts,
        @Nullable String styles,
        boolean dates1904) {

    /** Longest part that says something about the others, in bytes. */
    static final long MOST_BYTES = 8L << 20;

    private static final int MOST_RELATIONS = 4_000;
    private static final String FOLDER = "xl/";

    private record Relation(String type, String part) {}

    static XlsxParts of(XlsxArchive archive) throws IOException {
        var relations = relations(archive);
        var sheet = "";
        boolean dates1904 = false;
        try (var workbook = archive.open(FOLDER + "workbook.xml", MOST_BYTES)) {
            while (sheet.isEmpty() && workbook.next()) {
                if (workbook.starts("workbookPr")) {
                    dates1904 = isTrue(workbook.attribute("date1904"));
                } else if (workbook.starts("sheet")) {
                    sheet = Objects.requireNonNullElse(workbook.attribute("id"), "");
                }
            }
        }
        var first = relations.get(sheet);
        if (first == null) {
            throw XlsxArchive.unreadable();
        }
        return new XlsxParts(
                first.part(),
                of(relations, "/sharedStrings").orElse(null),
                of(relations, "/styles").orElse(null),
                dates1904);
    }

    private static Optional<String> of(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::part)
                .findFirst();
    }

    private static Map<String, Relation> relations(XlsxArchive archive) throws IOException {
        var relations = new HashMap<String, Relation>();
        try (var xml = archive.open(FOLDER + "_rels/workbook.xml.rels", MOST_BYTES)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(mandatory(xml, "Id"), new Relation(mandatory(xml, "Type"), part(xml)));
                }
                if (relations.size() > MOST_RELATIONS) {
                    throw XlsxArchive.tooLarge();
                }
            }
        }
        return relations;
    }

    private static String part(XmlEvents xml) {
        var target = mandatory(xml, "Target");
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }

    private static String mandatory(XmlEvents xml, String attribute) {
        var value = xml.attribute(attribute);
        if (value == null) {
            throw XlsxArchive.unreadable();
        }
        return value;
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
