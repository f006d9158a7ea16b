package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;

/** It is known by what right the firm writes to debtors of a country. */
public record SenderAllowed(FirmId firm, CountryCode country) {}
