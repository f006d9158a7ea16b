package io.quittance.testing;

import org.springframework.context.annotation.ComponentScan;

/** A debtor's way in, which links ask about, without the rest of identity: to be imported into a small application. */
@ComponentScan(basePackages = "io.quittance.identity.debtors")
public final class DebtorAccessOnly {

    private DebtorAccessOnly() {}
}
