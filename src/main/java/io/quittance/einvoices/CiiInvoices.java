package io.quittance.einvoices;

import static io.quittance.einvoices.Fields.amount;
import static io.quittance.einvoices.Fields.ciiDate;
import static io.quittance.einvoices.Fields.mandatory;
import static io.quittance.einvoices.Fields.payable;

import io.quittance.einvoices.EInvoice.Attachment;
import io.quittance.einvoices.EInvoice.Line;
import io.quittance.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the terms in CII (D16B, D22B and ZUGFeRD 1), by the syntax binding of EN 16931-3-3. */
final class CiiInvoices {

    /** Names of ZUGFeRD 1 (2014) to those of CII D16B. */
    static final Map<String, String> OLD_NAMES = Map.of(
            "CrossIndustryDocument", "CrossIndustryInvoice",
            "SpecifiedExchangedDocumentContext", "ExchangedDocumentContext",
            "HeaderExchangedDocument", "ExchangedDocument",
            "SpecifiedSupplyChainTradeTransaction", "SupplyChainTradeTransaction",
            "ApplicableSupplyChainTradeAgreement", "ApplicableHeaderTradeAgreement",
            "ApplicableSupplyChainTradeSettlement", "ApplicableHeaderTradeSettlement",
            "SpecifiedTradeSettlementMonetarySummation", "SpecifiedTradeSettlementHeaderMonetarySummation",
            "SpecifiedSupplyChainTradeAgreement", "SpecifiedLineTradeAgreement",
            "SpecifiedSupplyChainTradeDelivery", "SpecifiedLineTradeDelivery",
            "SpecifiedSupplyChainTradeSettlement", "SpecifiedLineTradeSettlement");

    private CiiInvoices() {}

    static EInvoice read(XmlElement root, List<Line> lines) {
        var document = part(root, "ExchangedDocument");
        var trade = part(root, "SupplyChainTradeTransaction");
        var agreement = part(trade, "ApplicableHeaderTradeAgreement");
        var settlement = part(trade, "ApplicableHeaderTradeSettlement");
        var totals = part(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation");
        var currency = Fields.currency(settlement.textAt("InvoiceCurrencyCode"));
        var payee = settlement.at("PayeeTradeParty");
        var issuedOn = ciiDate("issuedOn", document.at("IssueDateTime"));
        mandatory("issuedOn", "BT-2", issuedOn == null ? null : "there");
        return new EInvoice(
                Syntax.CII,
                root.textAt("ExchangedDocumentContext", "GuidelineSpecifiedDocumentContextParameter", "ID"),
                mandatory("number", "BT-1", document.textAt("ID")),
                mandatory("type", "BT-3", document.textAt("TypeCode")),
                Objects.requireNonNull(issuedOn),
                amount("total", totals.at("GrandTotalAmount"), currency),
                amount("prepaid", totals.at("TotalPrepaidAmount"), currency),
                amount("rounding", totals.at("RoundingAmount"), currency),
                payable(totals.at("DuePayableAmount"), currency),
                CiiParties.party(agreement.at("SellerTradeParty")),
                CiiParties.party(agreement.at("BuyerTradeParty")),
                payee == null ? null : CiiParties.party(payee),
                CiiTerms.of(settlement),
                agreement.textAt("BuyerOrderReferencedDocument", "IssuerAssignedID"),
                settlement.textAt("InvoiceReferencedDocument", "IssuerAssignedID"),
                lines,
                attachments(agreement));
    }

    private static XmlElement part(XmlElement of, String name) {
        var part = of.at(name);
        mandatory("file", name, part == null ? null : name);
        return Objects.requireNonNull(part);
    }

    static Line line(XmlElement line) {
        return new Line(
                line.textAt("SpecifiedTradeProduct", "Name"),
                line.textAt("SpecifiedLineTradeDelivery", "BilledQuantity"),
                line.textAt("SpecifiedLineTradeAgreement", "NetPriceProductTradePrice", "ChargeAmount"),
                lineAmount(line));
    }

    private static @Nullable String lineAmount(XmlElement line) {
        var settlement = line.at("SpecifiedLineTradeSettlement");
        if (settlement == null) {
            return null;
        }
        var amount = settlement.textAt("SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount");
        return amount == null
                ? settlement.textAt("SpecifiedTradeSettlementHeaderMonetarySummation", "LineTotalAmount")
                : amount;
    }

    private static List<Attachment> attachments(XmlElement agreement) {
        return agreement.all("AdditionalReferencedDocument").stream()
                .map(reference -> reference.at("AttachmentBinaryObject"))
                .filter(Objects::nonNull)
                .map(Attachments::decoded)
                .toList();
    }
}
