package io.quittance.letters;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PrintBatchId;
import java.time.LocalDate;

/**
 * Letters of one firm and day that are printed together.
 *
 * @param printedOn the date on the letters
 * @param number counts the batches of this day, from 1
 * @param letters how many; 0 while letters are still added
 * @param postage what the letters cost, estimated where the carrier has not told the price; zero in the firm's currency for none
 * @param folder its name in the firm's part of the print folder, {@code 2026-11-22-1}
 */
public record PrintBatch(
        PrintBatchId id,
        FirmId firm,
        LocalDate printedOn,
        int number,
        PrintBatchState state,
        int letters,
        int pages,
        Money postage,
        String folder) {

    /** True while letters are still added. */
    public boolean isOpen() {
        return letters == 0;
    }
}
