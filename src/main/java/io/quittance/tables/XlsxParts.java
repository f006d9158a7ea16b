package io.quittance.tables;

import io.quittance.xml.XmlEvents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a workbook are (ECMA-376, part 1, 12.3).
 *
 * @param sheets those that people see, in their order; all when none is to be seen
 * @param sharedTexts null when no texts are shared
 * @param styles null when there are none
 * @param dates1904 days are counted from 1904-01-01, as by old programs for the Macintosh
 */
record XlsxParts(
        List<Sheet> sheets,
        @Nullable String sharedTexts,
        @Nullable String styles,
        boolean dates1904) {

    /** Longest part that says something about the others, in bytes. */
    static final long MOST_BYTES = 8L << 20;

    private static final int MOST_RELATIONS = 4_000;
    private static final String USUAL = "xl/workbook.xml";

    /** A sheet by its name and its part. */
    record Sheet(String name, String part) {}

    private record Relation(String type, String part) {}

    private record Listed(String name, String relation, boolean hidden) {}

    static XlsxParts of(XlsxArchive archive) throws IOException {
        var workbook = workbook(archive);
        var folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        var relations = relations(archive, folder + "_rels/" + workbook.substring(folder.length()) + ".rels", folder);
        var listed = new ArrayList<Listed>();
        boolean dates1904 = false;
        try (var xml = archive.open(workbook, MOST_BYTES)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    dates1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet") && listed.size() < MOST_RELATIONS) {
                    listed.add(new Listed(
                            Optional.ofNullable(xml.attribute("name")).orElse(""),
                            Optional.ofNullable(xml.attribute("id")).orElse(""),
                            !"visible"
                                    .equals(Optional.ofNullable(xml.attribute("state"))
                                            .orElse("visible"))));
                }
            }
        }
        return new XlsxParts(
                sheets(listed, relations),
                of(relations, "/sharedStrings").orElse(null),
                of(relations, "/styles").orElse(null),
                dates1904);
    }

    private static List<Sheet> sheets(List<Listed> listed, Map<String, Relation> relations) {
        var seen = new ArrayList<Sheet>();
        var all = new ArrayList<Sheet>();
        for (var sheet : listed) {
            var relation = relations.get(sheet.relation());
            if (relation != null && relation.type().endsWith("/worksheet")) {
                var table = new Sheet(sheet.name(), relation.part());
                all.add(table);
                if (!sheet.hidden()) {
                    seen.add(table);
                }
            }
        }
        if (all.isEmpty()) {
            throw XlsxArchive.unreadable();
        }
        return List.copyOf(seen.isEmpty() ? all : seen);
    }

    private static String workbook(XlsxArchive archive) throws IOException {
        return archive.has("_rels/.rels")
                ? of(relations(archive, "_rels/.rels", ""), "/officeDocument").orElse(USUAL)
                : USUAL;
    }

    private static Optional<String> of(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::part)
                .findFirst();
    }

    private static Map<String, Relation> relations(XlsxArchive archive, String part, String folder) throws IOException {
        var relations = new HashMap<String, Relation>();
        try (var xml = archive.open(part, MOST_BYTES)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(
                            mandatory(xml, "Id"),
                            new Relation(mandatory(xml, "Type"), target(folder, mandatory(xml, "Target"))));
                }
                if (relations.size() > MOST_RELATIONS) {
                    throw XlsxArchive.tooLarge();
                }
            }
        }
        return relations;
    }

    private static String target(String folder, String target) {
        var steps = new ArrayList<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String mandatory(XmlEvents xml, String attribute) {
        var value = xml.attribute(attribute);
        if (value == null) {
            throw XlsxArchive.unreadable();
        }
        return value;
    }

    /** A truth value in every spelling of the schemas for it. */
    private static boolean isTrue(@Nullable String value) {
        return value != null
                && Set.of("1", "true", "on", "t").contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
