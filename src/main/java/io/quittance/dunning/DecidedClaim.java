package io.quittance.dunning;

import java.time.LocalDate;

/** A claim, what was decided for it, and the next day on which the engine has to look at it when nothing happens. */
public record DecidedClaim(ClaimInCase claim, ReminderDecision decision, LocalDate nextActionOn) {}
