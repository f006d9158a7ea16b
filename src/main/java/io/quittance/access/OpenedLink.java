package io.quittance.access;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import java.util.List;

/**
 * Where the link of a message leads. A locator, never a sign-in.
 *
 * @param invoices what the message asks for
 * @param listed other invoices that it names
 */
public record OpenedLink(
        FirmId firm, DebtorId debtor, MessageId message, List<InvoiceId> invoices, List<InvoiceId> listed) {}
