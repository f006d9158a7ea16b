package io.quittance.questions;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a debtor asked and what was answered.
 *
 * @param documents files that came with it, such as the proof of a payment
 * @param askedAt business time
 * @param answer the answer, null while there is none
 * @param answeredBy who answered, as shown to the debtor
 */
public record Question(
        QuestionId id,
        FirmId firm,
        DebtorId debtor,
        List<InvoiceId> invoices,
        Topic topic,
        String text,
        List<DocumentId> documents,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Business days of the firm's country within which a debtor is promised an answer. */
    public static final int ANSWERED_WITHIN = 2;

    /** How the cause of the quiet days after an answer begins; the question's identifier follows. */
    public static final String ANSWERED = "ANSWERED:";
}
