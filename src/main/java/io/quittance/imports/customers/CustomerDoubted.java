package io.quittance.imports.customers;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/**
 * One reference stands for people with other names and addresses: nothing goes to either until a person has decided.
 *
 * @param doubt what is decided, as it is called outside
 */
public record CustomerDoubted(FirmId firm, String doubt, DebtorId known, DebtorId other) {}
