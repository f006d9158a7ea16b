package io.quittance.questions;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.util.List;

/** A debtor asked something in the portal; a person should answer. */
public record QuestionAsked(FirmId firm, QuestionId question, DebtorId debtor, List<InvoiceId> invoices, Topic topic) {}
