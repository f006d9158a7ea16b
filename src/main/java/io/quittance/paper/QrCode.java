package io.quittance.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.quittance.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;

/** A QR code with error level M, at most version 13 (69 × 69 modules), as EPC069-12 demands and scanners like. */
public final class QrCode {

    /** Modules that stay white around a code (ISO/IEC 18004). */
    public static final int QUIET_ZONE = 4;

    private static final int MAX_VERSION = 13;
    /**
     * The mask that breaks up even areas best on data without a pattern of its own. Trying all eight, as ISO/IEC 18004
     * suggests, takes four times as long as everything else and reads no better on paper.
     */
    private static final int CHECKERBOARD = 0;

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** The code of a text. @throws RefusedException when it does not fit version 13 */
    public static QrCode of(String text) {
        var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
        hints.put(EncodeHintType.QR_MASK_PATTERN, CHECKERBOARD);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        }
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.M, hints);
            if (code.getVersion().getVersionNumber() <= MAX_VERSION) {
                return new QrCode(code.getMatrix());
            }
        } catch (WriterException e) {
            throw tooLong();
        }
        throw tooLong();
    }

    /** Modules along a side. */
    public int size() {
        return matrix.getWidth();
    }

    /** True for a dark module; rows are counted from the top. */
    public boolean isDark(int column, int row) {
        return matrix.get(column, row) == 1;
    }

    /** The code as an image for a screen, {@code data:image/svg+xml…}, with its quiet zone; black on white. */
    public String asImageAddress() {
        int side = size() + 2 * QUIET_ZONE;
        var dark = new StringBuilder();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                if (isDark(column, row)) {
                    dark.append("M%d %dh1v1h-1z".formatted(column + QUIET_ZONE, row + QUIET_ZONE));
                }
            }
        }
        var svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h%1$dv%1$dH0z'/><path d='%2$s'/></svg>"
                        .formatted(side, dark);
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII));
    }

    private static RefusedException tooLong() {
        return new RefusedException("code", "too-long", "The text does not fit the code", "shorten it");
    }
}
