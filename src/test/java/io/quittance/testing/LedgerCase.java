package io.quittance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests about invoices and money: each has a firm of its own, and after each the ledger holds. All share one database. */
public abstract class LedgerCase {

    private static final AtomicInteger FIRMS = new AtomicInteger();

    protected LedgerFixture given;

    @BeforeEach
    void a_firm() {
        given = new LedgerFixture(Shared.CONTEXT, "ledger-" + FIRMS.incrementAndGet());
    }

    @AfterEach
    void the_ledger_holds() {
        assertThat(given.verify().problems()).isEmpty();
    }

    private static final class Shared {
        static final ModuleContext CONTEXT = new ModuleContext(LedgerFixture.TODAY, "receivables");
    }
}
