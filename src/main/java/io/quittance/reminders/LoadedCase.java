package io.quittance.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A debtor's case with what the rows said of the next look.
 *
 * @param looks stored next look per invoice and credit note; an absent one is never looked at
 * @param creditNotes open credit notes, which are looked at only to decide on the debtor's invoices
 */
record LoadedCase(DebtorCase debtor, Map<Long, LocalDate> looks, List<Long> creditNotes) {}
