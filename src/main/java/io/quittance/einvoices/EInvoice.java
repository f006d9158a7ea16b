package io.quittance.einvoices;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we need of an invoice by EN 16931-1, as the file writes it. Amounts keep their sign; what they mean for a claim is
 * said by {@link ClaimRules}.
 *
 * @param profile specification identifier, BT-24
 * @param number BT-1
 * @param typeCode UNTDID 1001, BT-3
 * @param issuedOn BT-2
 * @param total invoice total with VAT, BT-112
 * @param prepaid paid amount, BT-113
 * @param rounding rounding amount, BT-114, already in {@code payable}
 * @param payable amount due for payment, BT-115
 * @param payee BG-10, when it is not the seller
 * @param orderReference BT-13
 * @param preceding preceding invoice reference, BT-25
 */
public record EInvoice(
        Syntax syntax,
        @Nullable String profile,
        String number,
        String typeCode,
        LocalDate issuedOn,
        @Nullable Money total,
        @Nullable Money prepaid,
        @Nullable Money rounding,
        Money payable,
        Party seller,
        Party buyer,
        @Nullable Party payee,
        PaymentTerms terms,
        @Nullable String orderReference,
        @Nullable String preceding,
        List<Line> lines,
        List<Attachment> attachments) {

    /**
     * How and when it is paid.
     *
     * @param dueOn payment due date, BT-9
     * @param termsDueOn a date that terms give as data where BT-9 is missing
     * @param text payment terms in prose, BT-20; never parsed
     * @param meansCode UNTDID 4461, BT-81, of the first means of payment
     * @param otherMeans the codes of those named besides
     * @param iban account to pay to, BT-84
     * @param remittance text to pay with, BT-83
     * @param mandate direct debit mandate, BT-89
     */
    public record PaymentTerms(
            @Nullable LocalDate dueOn,
            @Nullable LocalDate termsDueOn,
            @Nullable String text,
            @Nullable String meansCode,
            List<String> otherMeans,
            @Nullable String iban,
            @Nullable String remittance,
            @Nullable String mandate) {}

    /**
     * A line, BG-25, in the words of the file.
     *
     * @param description item name, BT-153
     * @param quantity BT-129, a decimal
     * @param price item net price, BT-146, a decimal
     * @param amount line net amount, BT-131, a decimal
     */
    public record Line(
            @Nullable String description,
            @Nullable String quantity,
            @Nullable String price,
            @Nullable String amount) {}

    /** A file inside the invoice, BT-125; the type is what it is said to be. */
    @SuppressWarnings("ArrayRecordComponent") // a file is its bytes; nobody compares two records
    public record Attachment(String name, String announcedType, byte[] bytes) {}

    /** The same invoice as part of a PDF, with all files of both. */
    EInvoice inPdf(List<Attachment> files) {
        return new EInvoice(
                Syntax.FACTURX,
                profile,
                number,
                typeCode,
                issuedOn,
                total,
                prepaid,
                rounding,
                payable,
                seller,
                buyer,
                payee,
                terms,
                orderReference,
                preceding,
                lines,
                files);
    }

    /** Profiles without lines and with less than the standard asks for: their gaps say nothing (MINIMUM, BASIC WL). */
    public boolean isPoor() {
        return profile != null && (profile.contains("minimum") || profile.contains("basicwl"));
    }
}
