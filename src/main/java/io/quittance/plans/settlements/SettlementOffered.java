package io.quittance.plans.settlements;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** A person of the firm offers a debtor to take less than all. */
public record SettlementOffered(FirmId firm, SettlementId settlement, DebtorId debtor) {}
