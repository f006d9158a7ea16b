package io.quittance.waves;

import io.quittance.kernel.ImportId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a file, or a day's run, would let leave.
 *
 * @param list the file that brought it; null for a day's run
 * @param messages how many on the day with the most
 * @param on that day; null when nothing would leave
 * @param usual how many leave on a usual day; 0 while there is no usual day yet
 * @param oldClaims invoices long overdue of which the debtor was never reminded: they would begin with the first reminder
 * @param notedOn the business day on which it was seen
 * @param perDay at most so many debtors a day, when it was spread
 * @param decidedBy who said yes or no
 */
public record Wave(
        WaveId id,
        @Nullable ImportId list,
        WaveState state,
        int messages,
        @Nullable LocalDate on,
        int usual,
        int oldClaims,
        LocalDate notedOn,
        @Nullable Integer perDay,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {}
