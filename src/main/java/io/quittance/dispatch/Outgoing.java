package io.quittance.dispatch;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Debtor;
import java.util.List;
import java.util.Objects;

/** A message on its way out: checked, made, its bytes kept, marked as leaving. */
public sealed interface Outgoing {

    /** What its outcome is recorded under. */
    DeliveryAttempt attempt();

    /** A mail. @param from the envelope's sender @param content the very bytes */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mail(DeliveryAttempt attempt, EmailAddress from, byte[] content) implements Outgoing {

        /** The envelope's one recipient. */
        public EmailAddress to() {
            return Objects.requireNonNull(attempt.recipient());
        }
    }

    /** A letter. @param envelope key of the envelope it fits @param sha256 of its bytes, lower-case hexadecimal */
    record Letter(
            DeliveryAttempt attempt, Debtor debtor, List<InvoiceId> invoices, String envelope, int pages, String sha256)
            implements Outgoing {

        /** Copies the list. */
        public Letter {
            invoices = List.copyOf(invoices);
        }
    }
}
