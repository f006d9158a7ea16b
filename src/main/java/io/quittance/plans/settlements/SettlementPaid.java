package io.quittance.plans.settlements;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;

/** The sum of a settlement came in time. @param givenUp what was left of its invoices, and is owed no more */
public record SettlementPaid(FirmId firm, SettlementId settlement, DebtorId debtor, Money givenUp) {}
