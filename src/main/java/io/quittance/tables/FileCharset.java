package io.quittance.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * In which characters a list is written: what its mark says, else UTF-16 by its empty halves, else UTF-8 when more of it is
 * rightly written so than wrongly (one wrong byte does not make it another file), else what Windows or an old Macintosh wrote.
 */
public final class FileCharset {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MACINTOSH = "x-MacRoman";
    private static final int LOOKED_AT = 4_096;

    private long letters;
    private long faults;
    private long lineFeeds;
    private long returns;
    private int expected;

    private FileCharset() {}

    /** Reads the file to its end, or to where its begin decides. */
    public static Charset of(InputStream bytes) throws IOException {
        var start = bytes.readNBytes(LOOKED_AT);
        var marked = marked(start);
        if (marked != null) {
            return marked;
        }
        var look = new FileCharset();
        look.count(start, start.length);
        var buffer = new byte[1 << 16];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            look.count(buffer, read);
        }
        look.faults += look.expected > 0 ? 1 : 0;
        return look.decide();
    }

    private static @Nullable Charset marked(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        boolean little = start.length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe;
        boolean big = start.length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff;
        if (little || odd > start.length / 3) {
            return StandardCharsets.UTF_16LE;
        }
        return big || even > start.length / 3 ? StandardCharsets.UTF_16BE : null;
    }

    private void count(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b >= 0) {
                faults += expected > 0 ? 1 : 0;
                expected = 0;
                lineFeeds += b == '\n' ? 1 : 0;
                returns += b == '\r' ? 1 : 0;
            } else if (expected > 0 && (b & 0xc0) == 0x80) {
                letters += --expected == 0 ? 1 : 0;
            } else {
                faults += expected > 0 ? 1 : 0;
                expected = following(b & 0xff);
                faults += expected == 0 ? 1 : 0;
            }
        }
    }

    /** How many bytes follow the first one of a letter in UTF-8; none when it is no first one. */
    private static int following(int first) {
        return first >= 0xc2 && first < 0xe0
                ? 1
                : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
    }

    private Charset decide() {
        if (faults == 0 || letters >= faults) {
            return StandardCharsets.UTF_8;
        }
        boolean macintosh = lineFeeds == 0 && returns > 0 && Charset.isSupported(MACINTOSH);
        return macintosh ? Charset.forName(MACINTOSH) : WINDOWS;
    }
}
