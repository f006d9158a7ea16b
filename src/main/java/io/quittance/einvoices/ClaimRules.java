package io.quittance.einvoices;

import io.quittance.einvoices.Claim.Warning;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what an invoice says to what is claimed. Codes are those of UNTDID 1001 (BT-3) and 4461 (BT-81). */
public final class ClaimRules {

    /** Days after a debit until it counts as not returned. */
    public static final int DEBIT_DAYS = 5;

    private static final Set<String> CLAIMS = Set.of("380", "384", "386", "387", "389", "877");
    private static final String CREDIT_NOTE = "381";
    private static final String CORRECTED = "384";
    private static final String SELF_BILLED = "389";
    /** Largest difference that is rounding, in minor units: to five of them, as in Switzerland or for cash. */
    private static final long ROUNDING = 5;

    private static final Set<String> DEBITS = Set.of("49", "59");

    private ClaimRules() {}

    /**
     * Says what the invoice means.
     *
     * @throws RefusedException for a type that is neither claim nor credit note, an amount that means nothing, no debtor
     */
    public static Claim of(EInvoice invoice, Creditor creditor) {
        refuseOtherTypes(invoice.typeCode());
        boolean credit =
                invoice.typeCode().equals(CREDIT_NOTE) || invoice.payable().minor() < 0;
        var total = total(invoice);
        var open = absolute(invoice.payable());
        if (!total.isPositive()) {
            throw new RefusedException(
                    "total",
                    "nothing",
                    "The invoice is about nothing: total and amount due are 0",
                    "there is nothing to do");
        }
        return new Claim(
                credit,
                total,
                open,
                dueOn(invoice),
                DebtorReferences.of(invoice.buyer()),
                invoice.typeCode().equals(SELF_BILLED),
                !credit && (isCollected(invoice) || mayBeCollected(invoice)),
                !creditor.is(invoice.seller()),
                warnings(invoice, creditor));
    }

    /** The last day on which a claim drawn on this day rests. */
    public static LocalDate debitHoldUntil(LocalDate debitOn) {
        return debitOn.plusDays(DEBIT_DAYS);
    }

    private static void refuseOtherTypes(String type) {
        if (!CLAIMS.contains(type) && !type.equals(CREDIT_NOTE)) {
            throw new RefusedException(
                    "type",
                    "unsupported",
                    "Documents of type " + (type.matches("[0-9]{1,4}") ? type : "?") + " are not taken",
                    "send invoices (380, 384, 386, 387, 389, 877) and credit notes (381)");
        }
    }

    /**
     * BT-115 is BT-112 less BT-113 and rounded by BT-114 (BR-CO-16), so what was invoiced, rounding included, is the amount
     * due and what was paid. A paid amount below nothing is no payment. MINIMUM does not say BT-113: then the larger of the
     * two counts, unless BT-114 or the size of the difference says that it is rounding. An overpaid invoice is a credit of
     * what is too much.
     */
    private static Money total(EInvoice invoice) {
        var payable = absolute(invoice.payable());
        if (invoice.payable().minor() < 0 && !invoice.typeCode().equals(CREDIT_NOTE)) {
            return payable;
        }
        if (invoice.prepaid() != null) {
            return isAgainst(invoice.prepaid(), invoice.payable())
                    ? payable
                    : payable.plus(absolute(invoice.prepaid()));
        }
        if (invoice.rounding() != null && !invoice.rounding().isZero()) {
            return payable;
        }
        var total = invoice.total() == null ? payable : absolute(invoice.total());
        return total.minus(payable).minor() > ROUNDING ? total : payable;
    }

    /** One of them is below nothing and the other is not. */
    private static boolean isAgainst(Money one, Money other) {
        return Long.signum(one.minor()) * Long.signum(other.minor()) < 0;
    }

    private static @Nullable LocalDate dueOn(EInvoice invoice) {
        return invoice.terms().dueOn() == null
                ? invoice.terms().termsDueOn()
                : invoice.terms().dueOn();
    }

    /** A payee (BG-10) is named only when it is not the seller; programs that always name one repeat the seller. */
    private static boolean hasOtherPayee(EInvoice invoice) {
        return invoice.payee() != null
                && !invoice.payee().anyName().equals(invoice.seller().anyName());
    }

    private static boolean isCollected(EInvoice invoice) {
        var means = invoice.terms().meansCode();
        return means != null && DEBITS.contains(means);
    }

    /** A debit is named besides another means: who pays first is not known. */
    private static boolean mayBeCollected(EInvoice invoice) {
        return invoice.terms().otherMeans().stream().anyMatch(DEBITS::contains);
    }

    private static List<Warning> warnings(EInvoice invoice, Creditor creditor) {
        var warnings = new ArrayList<Warning>();
        warn(warnings, invoice.terms().dueOn() == null, "dueOn", "derived-from-terms");
        warn(warnings, !creditor.is(invoice.seller()), "seller", "seller-mismatch");
        warn(warnings, hasOtherPayee(invoice), "payee", "payee-other-than-seller");
        warn(warnings, invoice.typeCode().equals(SELF_BILLED), "type", "self-billed");
        warn(warnings, invoice.typeCode().equals(CORRECTED), "type", "corrected-invoice");
        warn(warnings, isCollected(invoice), "paymentMeans", "collected-by-creditor");
        warn(warnings, !isCollected(invoice) && mayBeCollected(invoice), "paymentMeans", "may-be-debited");
        warn(warnings, invoice.payable().minor() < 0, "payable", "negative-taken-as-credit");
        warn(warnings, invoice.payable().isZero(), "payable", "recorded-as-paid");
        return warnings;
    }

    private static void warn(List<Warning> warnings, boolean applies, String field, String code) {
        if (applies) {
            warnings.add(new Warning(field, code));
        }
    }

    private static Money absolute(Money amount) {
        return amount.minor() < 0 ? amount.negated() : amount;
    }
}
