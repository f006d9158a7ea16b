package io.quittance.imports.customers;

import io.quittance.kernel.FirmId;

/** A person has decided whether two names of one reference are one customer. */
public record CustomerDecided(FirmId firm, String doubt, String by) {}
