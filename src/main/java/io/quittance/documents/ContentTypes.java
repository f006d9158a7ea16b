package io.quittance.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the bytes: an announced type is never believed. */
final class ContentTypes {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private ContentTypes() {}

    /** The type of a file for people, found in its bytes: PDF, PNG or JPEG. */
    static Optional<String> ofPage(byte[] bytes) {
        return Stream.of("application/pdf", "image/png", "image/jpeg")
                .filter(type -> matches(type, bytes))
                .findFirst();
    }

    static boolean matches(String contentType, byte[] bytes) {
        return switch (contentType) {
            case "application/pdf" -> startsWith(bytes, PDF);
            case "image/png" -> startsWith(bytes, PNG);
            case "image/jpeg" -> startsWith(bytes, JPEG);
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.spreadsheet" -> startsWith(bytes, ZIP);
            case "text/csv", "text/plain" -> isText(bytes);
            default -> false;
        };
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(c -> Character.isISOControl(c) && c != '\r' && c != '\n' && c != '\t');
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
