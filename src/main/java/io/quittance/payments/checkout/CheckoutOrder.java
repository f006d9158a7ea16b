package io.quittance.payments.checkout;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a debtor chose to pay on Stripe's page.
 *
 * @param invoices of one currency
 * @param part how much of them, less than what is to be paid; null = all of it
 * @param again the debtor was told that money is on its way and pays that part all the same
 * @param language of Stripe's page
 * @param returnUrl absolute address of our page after a payment; {@code session_id} is added
 * @param cancelUrl absolute address of our page when the debtor leaves Stripe's page without paying
 */
public record CheckoutOrder(
        List<InvoiceId> invoices,
        @Nullable Money part,
        boolean again,
        Language language,
        String returnUrl,
        String cancelUrl) {

    /** Copies the invoices. */
    public CheckoutOrder {
        invoices = List.copyOf(invoices);
    }
}
