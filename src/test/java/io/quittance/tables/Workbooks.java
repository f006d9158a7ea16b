package io.quittance.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, also such as no program writes. */
public final class Workbooks {

    /** Name of the first sheet. */
    public static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** A workbook with these rows. */
    public static byte[] ofSheet(String rows) {
        var parts = new TreeMap<>(frame());
        parts.put(SHEET, sheet(rows));
        return zip(parts);
    }

    /** A sheet with these rows. */
    public static String sheet(String rows) {
        return "<?xml version='1.0' encoding='UTF-8'?><worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** The parts of a workbook besides its sheet. */
    public static Map<String, String> frame() {
        return Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + RELATION
                        + "'><sheets><sheet name='s' sheetId='1' r:id='rId1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Type='" + RELATION
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='" + RELATION
                        + "/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='rId3' Type='" + RELATION
                        + "/styles' Target='/xl/styles.xml'/></Relationships>",
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
                "xl/sharedStrings.xml",
                "<sst count='2000000000' uniqueCount='2000000000'><si><t>shared</t></si></sst>");
    }

    /** An archive of these parts. */
    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
