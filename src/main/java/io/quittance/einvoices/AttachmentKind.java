package io.quittance.einvoices;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What an attached file is, by its bytes: what it is said to be and its name are not believed. */
public enum AttachmentKind {
    /** A PDF. */
    PDF("application/pdf"),
    /** A PNG image. */
    PNG("image/png"),
    /** A JPEG image. */
    JPEG("image/jpeg"),
    /** Lines of separated values. */
    CSV("text/csv"),
    /** An Office Open XML workbook without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** An OpenDocument spreadsheet. */
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    /** Anything else: not kept. */
    OTHER("application/octet-stream");

    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final String mediaType;

    AttachmentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type it is stored and served under. */
    public String mediaType() {
        return mediaType;
    }

    /** Looks at the bytes. */
    public static AttachmentKind of(byte[] bytes) {
        if (startsWith(bytes, ascii("%PDF-"))) {
            return PDF;
        }
        if (startsWith(bytes, PNG_MARK)) {
            return PNG;
        }
        if (startsWith(bytes, JPEG_MARK)) {
            return JPEG;
        }
        if (startsWith(bytes, ascii("PK\3\4"))) {
            return ofArchive(bytes);
        }
        return isCsv(bytes) ? CSV : OTHER;
    }

    /** The names in an archive's directory stand there in clear: nothing is unpacked to look. */
    private static AttachmentKind ofArchive(byte[] bytes) {
        if (ByteSearch.contains(bytes, ascii("xl/workbook.xml")) && !ByteSearch.contains(bytes, ascii("vbaProject"))) {
            return XLSX;
        }
        var mark = ascii("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        return bytes.length > 30 + mark.length
                        && ByteBuffer.wrap(bytes, 30, mark.length).equals(ByteBuffer.wrap(mark))
                ? ODS
                : OTHER;
    }

    private static boolean isCsv(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isBlank()
                    && !text.contains("<")
                    && text.lines().findFirst().orElse("").matches(".*[,;\t].*")
                    && text.chars().noneMatch(c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
