package io.quittance.einvoices;

import static io.quittance.einvoices.Fields.amount;
import static io.quittance.einvoices.Fields.isoDate;
import static io.quittance.einvoices.Fields.mandatory;
import static io.quittance.einvoices.Fields.payable;

import io.quittance.einvoices.EInvoice.Attachment;
import io.quittance.einvoices.EInvoice.Line;
import io.quittance.einvoices.EInvoice.PaymentTerms;
import io.quittance.xml.XmlElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the terms in UBL 2.1, by the syntax binding of EN 16931-3-2. */
final class UblInvoices {

    private UblInvoices() {}

    static EInvoice read(XmlElement root, List<Line> lines) {
        boolean credit = root.name().equals("CreditNote");
        var currency = Fields.currency(root.textAt("DocumentCurrencyCode"));
        var totals = "LegalMonetaryTotal";
        return new EInvoice(
                Syntax.UBL,
                root.textAt("CustomizationID"),
                mandatory("number", "BT-1", root.textAt("ID")),
                mandatory("type", "BT-3", root.textAt(credit ? "CreditNoteTypeCode" : "InvoiceTypeCode")),
                Objects.requireNonNull(isoDate("issuedOn", mandatory("issuedOn", "BT-2", root.textAt("IssueDate")))),
                amount("total", root.at(totals, "TaxInclusiveAmount"), currency),
                amount("prepaid", root.at(totals, "PrepaidAmount"), currency),
                amount("rounding", root.at(totals, "PayableRoundingAmount"), currency),
                payable(root.at(totals, "PayableAmount"), currency),
                UblParties.party(root.at("AccountingSupplierParty", "Party")),
                UblParties.party(root.at("AccountingCustomerParty", "Party")),
                root.at("PayeeParty") == null ? null : UblParties.party(root.at("PayeeParty")),
                terms(root, credit),
                root.textAt("OrderReference", "ID"),
                root.textAt("BillingReference", "InvoiceDocumentReference", "ID"),
                lines,
                attachments(root));
    }

    /** BT-9 belongs to the invoice, and in a credit note to the payment means. */
    private static PaymentTerms terms(XmlElement root, boolean credit) {
        var withMeans = isoDate("dueOn", root.textAt("PaymentMeans", "PaymentDueDate"));
        var ofInvoice = isoDate("dueOn", root.textAt("DueDate"));
        var dueOn = credit && ofInvoice == null ? withMeans : ofInvoice;
        return new PaymentTerms(
                dueOn,
                dueOn == null ? dateOfTerms(root, withMeans) : null,
                root.textAt("PaymentTerms", "Note"),
                root.textAt("PaymentMeans", "PaymentMeansCode"),
                Fields.others(root.all("PaymentMeans"), "PaymentMeansCode"),
                root.textAt("PaymentMeans", "PayeeFinancialAccount", "ID"),
                root.textAt("PaymentMeans", "PaymentID"),
                root.textAt("PaymentMeans", "PaymentMandate", "ID"));
    }

    private static @Nullable LocalDate dateOfTerms(XmlElement root, @Nullable LocalDate withMeans) {
        var date = withMeans == null ? isoDate("dueOn", root.textAt("PaymentTerms", "PaymentDueDate")) : withMeans;
        return date == null ? isoDate("dueOn", root.textAt("PaymentTerms", "SettlementPeriod", "EndDate")) : date;
    }

    static Line line(XmlElement line) {
        var quantity = line.textAt("InvoicedQuantity");
        return new Line(
                line.textAt("Item", "Name"),
                quantity == null ? line.textAt("CreditedQuantity") : quantity,
                line.textAt("Price", "PriceAmount"),
                line.textAt("LineExtensionAmount"));
    }

    private static List<Attachment> attachments(XmlElement root) {
        return root.all("AdditionalDocumentReference").stream()
                .map(reference -> reference.at("Attachment", "EmbeddedDocumentBinaryObject"))
                .filter(Objects::nonNull)
                .map(Attachments::decoded)
                .toList();
    }
}
