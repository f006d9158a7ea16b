package io.quittance.access;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import java.util.List;

/** Where the link of a message leads: to these invoices of this debtor. A locator, never a sign-in. */
public record OpenedLink(FirmId firm, DebtorId debtor, MessageId message, List<InvoiceId> invoices) {}
