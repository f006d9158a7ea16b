package io.quittance.letters;

import java.time.Instant;

/**
 * Why letters do not get into the print folder just now. They wait, and it is tried again every minute.
 *
 * @param reason stable code, {@code NO_PRINT_FOLDER} or {@code PRINT_FOLDER_FAULT}
 * @param detail what the file system says
 * @param since business time of the first time in a row
 */
public record PrintFault(String reason, String detail, Instant since) {

    /** No print folder is set. */
    static final String NO_FOLDER = "NO_PRINT_FOLDER";

    /** The print folder is full, gone or may not be written. */
    static final String FOLDER = "PRINT_FOLDER_FAULT";
}
