package io.quittance.tables;

import io.quittance.kernel.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipFile;

/** Files that people take for a workbook, and the way out of each. */
public final class OtherWorkbooks {

    private static final byte[] COMPOUND_FILE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int LOOKED_AT = 4_096;

    private OtherWorkbooks() {}

    /** Whether these first bytes are those of an old or locked workbook, or of a page or XML saved under its name. */
    public static boolean is(byte[] start) {
        return isCompound(start) || isMarkup(start);
    }

    static void refuse(Path file) throws IOException {
        byte[] start;
        try (var bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(LOOKED_AT);
        }
        if (isCompound(start)) {
            throw new RefusedException(
                    "file",
                    "workbook-old",
                    "This is an old or a locked workbook",
                    "open it and save it as .xlsx, without a password");
        }
        if (isMarkup(start)) {
            throw new RefusedException(
                    "file",
                    "workbook-page",
                    "This is a web page or XML under the name of a workbook",
                    "open it in a spreadsheet program and save it as .xlsx");
        }
    }

    static void refuse(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null || zip.getEntry("content.xml") != null) {
            throw new RefusedException(
                    "file",
                    "workbook-other",
                    "This workbook is of a kind that is not read here (.xlsb, .ods)",
                    "open it and save it as .xlsx");
        }
    }

    private static boolean isCompound(byte[] start) {
        return start.length >= COMPOUND_FILE.length
                && Arrays.equals(COMPOUND_FILE, 0, COMPOUND_FILE.length, start, 0, COMPOUND_FILE.length);
    }

    private static boolean isMarkup(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^[^<]{0,8}", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return text.startsWith("<html")
                || text.startsWith("<!doctype html")
                || text.startsWith("<table")
                || text.startsWith("<meta")
                || text.startsWith("<head")
                || text.startsWith("<style")
                || text.startsWith("<?xml") && text.contains("urn:schemas-microsoft-com:office:spreadsheet");
    }
}
