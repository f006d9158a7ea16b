package io.quittance.letters;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PrintBatchId;
import io.quittance.messages.MessageState;
import java.util.List;

/**
 * One letter of a batch.
 *
 * @param sequence its place in the batch, from 1; 0 while letters are still added
 * @param profile key of its envelope
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param postageKnown the price was told by the carrier; else it is estimated
 */
public record PrintedLetter(
        MessageId message,
        PrintBatchId batch,
        int sequence,
        DebtorId debtor,
        List<InvoiceId> invoices,
        String profile,
        int pages,
        int sheets,
        String sha256,
        Money postage,
        boolean postageKnown,
        MessageState state) {

    /** Copies the list. */
    public PrintedLetter {
        invoices = List.copyOf(invoices);
    }
}
