package io.quittance.letters;

import io.quittance.messages.MessageReason;
import java.time.Instant;

/**
 * Why letters do not get into the print folder just now. They wait, and it is tried again every minute.
 *
 * @param reason {@code NO_PRINT_FOLDER} or {@code PRINT_FOLDER_FAULT}
 * @param detail what the file system says
 * @param since business time of the first time in a row
 */
public record PrintFault(MessageReason reason, String detail, Instant since) {}
