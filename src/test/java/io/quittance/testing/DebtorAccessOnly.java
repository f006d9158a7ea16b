package io.quittance.testing;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** A debtor's way in, which links ask about, without the rest of identity: to be imported into a small application. */
@ComponentScan(
        basePackages = "io.quittance.identity",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.quittance\\.identity\\.DebtorAccess(Store)?"))
public final class DebtorAccessOnly {

    private DebtorAccessOnly() {}
}
