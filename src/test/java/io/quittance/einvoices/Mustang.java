package io.quittance.einvoices;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mustangproject.CalculatedInvoice;
import org.mustangproject.Contact;
import org.mustangproject.DirectDebit;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

/** The second opinion: what the Mustang project's library finds, by the names of our fields. */
public final class Mustang {

    private Mustang() {}

    /** Reads a file as Mustang does. */
    public static CalculatedInvoice read(byte[] file) throws Exception {
        var importer = new ZUGFeRDInvoiceImporter();
        importer.doIgnoreCalculationErrors();
        if (file[0] == '%') {
            importer.setInputStream(new ByteArrayInputStream(file));
        } else {
            importer.setRawXML(file);
        }
        var invoice = new CalculatedInvoice();
        importer.extractInto(invoice);
        return invoice;
    }

    /** All fields both readers know. */
    static Map<String, String> fields(byte[] file) throws Exception {
        var invoice = read(file);
        var fields = new LinkedHashMap<String, String>();
        put(fields, "number", invoice.getNumber());
        put(fields, "typeCode", invoice.getDocumentCode());
        put(fields, "issuedOn", date(invoice.getIssueDate()));
        put(fields, "dueOn", date(invoice.getDueDate()));
        put(fields, "currency", invoice.getCurrency());
        put(fields, "payable", plain(invoice.getDuePayable()));
        put(fields, "total", plain(invoice.getGrandTotal()));
        put(fields, "prepaid", plain(invoice.getTotalPrepaidAmount()));
        put(fields, "terms", invoice.getPaymentTermDescription());
        put(fields, "remittance", invoice.getPaymentReference());
        var order = invoice.getBuyerOrderReferencedDocument();
        put(fields, "order", order == null ? null : order.getIssuerAssignedID());
        var preceding = invoice.getInvoiceReferencedDocuments();
        put(
                fields,
                "preceding",
                preceding == null || preceding.isEmpty()
                        ? null
                        : preceding.getFirst().getIssuerAssignedID());
        party(fields, "seller", invoice.getSender());
        party(fields, "buyer", invoice.getRecipient());
        put(
                fields,
                "payee",
                invoice.getPayee() == null ? null : invoice.getPayee().getName());
        put(fields, "collected", isCollected(invoice));
        put(fields, "iban", iban(invoice));
        put(fields, "lines", Integer.toString(invoice.getZFItems().length));
        return fields;
    }

    private static String isCollected(CalculatedInvoice invoice) {
        var settlements = invoice.getTradeSettlement();
        return Boolean.toString(
                settlements != null && Arrays.stream(settlements).anyMatch(DirectDebit.class::isInstance));
    }

    private static String iban(CalculatedInvoice invoice) {
        return invoice.getSender().getBankDetails().isEmpty()
                ? null
                : invoice.getSender().getBankDetails().getFirst().getIBAN();
    }

    private static void party(Map<String, String> fields, String prefix, TradeParty party) {
        put(fields, prefix + ".identifier", party.getID() == null ? party.getGlobalID() : party.getID());
        put(fields, prefix + ".vat", party.getVATID());
        put(fields, prefix + ".name", party.getName());
        put(fields, prefix + ".line1", party.getStreet());
        put(fields, prefix + ".line2", party.getAdditionalAddress());
        put(fields, prefix + ".postcode", party.getZIP());
        put(fields, prefix + ".city", party.getLocation());
        put(fields, prefix + ".country", party.getCountry());
        boolean mail = "EM".equals(party.getUriUniversalCommunicationIDScheme());
        put(fields, prefix + ".mail", mail ? party.getUriUniversalCommunicationID() : null);
        var contact = party.getContact() == null ? new Contact() : party.getContact();
        put(fields, prefix + ".contact", contact.getName());
        put(fields, prefix + ".contactMail", contact.getEMail());
        put(fields, prefix + ".phone", contact.getPhone());
        var organisation = party.getLegalOrganisation();
        var registration = organisation == null ? null : organisation.getSchemedID();
        put(fields, prefix + ".registration", registration == null ? null : registration.getID());
    }

    private static void put(Map<String, String> fields, String name, String value) {
        fields.put(name, value == null ? "" : value.strip());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2).toPlainString();
    }

    private static String date(Date date) {
        return date == null
                ? null
                : LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault()).toString();
    }
}
