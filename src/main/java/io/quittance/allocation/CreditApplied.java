package io.quittance.allocation;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.util.List;

/** Credit of a debtor was set off by the firm's policy. @param sources see {@link SetOffUse#source()} */
public record CreditApplied(FirmId firm, DebtorId debtor, List<String> sources) {}
