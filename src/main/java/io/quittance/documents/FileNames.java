package io.quittance.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a name harmless for a download header and for any file system (case F-07). */
final class FileNames {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ -]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int MAX_LENGTH = 120;

    private FileNames() {}

    static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain =
                UNSAFE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("_");
        var trimmed = plain.replaceAll("^[. ]+|[. ]+$", "");
        if (trimmed.isEmpty() || RESERVED.matcher(trimmed).matches()) {
            return "file_" + trimmed;
        }
        return trimmed.length() <= MAX_LENGTH ? trimmed : trimmed.substring(trimmed.length() - MAX_LENGTH);
    }
}
