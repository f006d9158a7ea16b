package io.quittance.receivables;

import io.quittance.parties.DebtorChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A debtor's new data may change what is decided about the debtor's invoices: they are looked at again at once. */
@Component
final class DebtorNews {

    private final NextActionStore looks;

    DebtorNews(NextActionStore looks) {
        this.looks = looks;
    }

    @EventListener
    void on(DebtorChanged event) {
        looks.atOnce(event.firm(), List.of(event.debtor().value()));
    }
}
