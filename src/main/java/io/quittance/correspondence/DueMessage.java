package io.quittance.correspondence;

import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claimed message with what is needed to make it.
 *
 * @param recipient the address it was planned for, null = the debtor's current one
 * @param faults how often it could not be made
 */
record DueMessage(
        Message message,
        long fence,
        Duration age,
        int faults,
        Map<String, @Nullable Object> model,
        List<DocumentId> attachments,
        @Nullable EmailAddress recipient) {}
