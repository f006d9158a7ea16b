package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import org.springframework.stereotype.Component;

/** The append-only ledger. */
@Component
public class Ledger {
    /** Checks everything. */
    public VerifyReport verify(FirmId firm) { throw new UnsupportedOperationException(); }
    /** Seals what was posted since the last seal. */
    public void seal(FirmId firm) { throw new UnsupportedOperationException(); }
}
