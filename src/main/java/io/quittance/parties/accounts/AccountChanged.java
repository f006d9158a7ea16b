package io.quittance.parties.accounts;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;

/** Debtors pay into another account from now on. */
public record AccountChanged(FirmId firm, Iban iban) {}
