package io.quittance.parties;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A firm went from one stage to another.
 *
 * @param on the firm's business day
 * @param at by the system's clock
 * @param by who did it, as the audit log names people
 * @param reason in the person's words; may be empty
 */
public record FirmStageChange(FirmStage from, FirmStage to, LocalDate on, Instant at, String by, String reason) {}
