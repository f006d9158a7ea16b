package io.quittance.reminders;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import java.time.LocalDate;

/**
 * The run of a firm's business day ended: whatever else begins with a new business day may follow. Not told of a rehearsal.
 *
 * @param status DONE or FAILED
 */
public record RunFinished(FirmId firm, RunId run, LocalDate day, RunStatus status) {}
