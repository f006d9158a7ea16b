package io.quittance.templates;

import io.quittance.kernel.BelgianReference;
import io.quittance.kernel.CreditorReference;
import java.util.Collection;

/**
 * What a payer is asked to write beside a transfer; the same in mail, letter, bank code and portal. It is what the firm's own
 * books know: the number of the one invoice, else the firm's reference of the debtor. A number that is an RF reference (ISO
 * 11649) or a Belgian structured communication already is written as one.
 *
 * <p>None is derived from a plain number. Check digits help the payer's bank, but the firm's bookkeeping matches by what
 * stood on the invoice: a reference it never gave out finds no invoice there, and a Belgian invoice usually carries a structured
 * communication of its own, beside which ours would be a second one.
 */
public final class PaymentReference {

    private PaymentReference() {}

    /**
     * The reference as people read and type it.
     *
     * @param invoices numbers of the invoices that are paid
     * @param debtor the firm's reference of the debtor
     */
    public static String of(Collection<String> invoices, String debtor) {
        var plain = invoices.size() == 1 ? invoices.iterator().next() : debtor;
        return CreditorReference.find(plain)
                .map(CreditorReference::grouped)
                .or(() -> BelgianReference.find(plain).map(BelgianReference::written))
                .orElse(plain);
    }
}
