package io.quittance.payments.checkout;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Stripe's time in ours: its clock is the system's, the business day may have been moved. */
@Component
class StripeTime {

    private final Firms firms;
    private final BusinessDay businessDay;
    private final InstantSource clock;

    StripeTime(Firms firms, BusinessDay businessDay, InstantSource clock) {
        this.firms = firms;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    Instant now() {
        return businessDay.now();
    }

    /** The business day on which the payer paid. */
    LocalDate valueOn(FirmId firm, Instant paidAt) {
        var ago = Duration.between(paidAt, clock.instant());
        var at = now().minus(ago.isNegative() ? Duration.ZERO : ago);
        return LocalDate.ofInstant(at, firms.get(firm).zone());
    }
}
