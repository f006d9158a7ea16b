package io.quittance.einvoices;

import io.quittance.kernel.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What we find, as texts, to be laid beside the second opinion. */
final class Ours {

    private Ours() {}

    static Map<String, String> fields(EInvoice invoice) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "number", invoice.number());
        put(fields, "typeCode", invoice.typeCode());
        put(fields, "issuedOn", invoice.issuedOn());
        put(fields, "dueOn", invoice.terms().dueOn());
        put(fields, "currency", invoice.payable().currencyCode());
        put(fields, "payable", invoice.payable().amountText());
        put(fields, "total", amount(invoice.total()));
        put(fields, "prepaid", amount(invoice.prepaid()));
        put(fields, "terms", invoice.terms().text());
        put(fields, "remittance", invoice.terms().remittance());
        put(fields, "order", invoice.orderReference());
        put(fields, "preceding", invoice.preceding());
        party(fields, "seller", invoice.seller());
        party(fields, "buyer", invoice.buyer());
        put(fields, "payee", invoice.payee() == null ? null : invoice.payee().name());
        put(
                fields,
                "collected",
                Set.of("49", "59").contains(Objects.toString(invoice.terms().meansCode())));
        put(fields, "iban", invoice.terms().iban());
        put(fields, "lines", invoice.lines().size());
        return fields;
    }

    private static void party(Map<String, String> fields, String prefix, Party party) {
        put(fields, prefix + ".identifier", party.identifier());
        put(fields, prefix + ".vat", party.vat());
        put(fields, prefix + ".name", party.name());
        put(fields, prefix + ".line1", party.address().line1());
        put(fields, prefix + ".line2", party.address().line2());
        put(fields, prefix + ".postcode", party.address().postcode());
        put(fields, prefix + ".city", party.address().city());
        put(fields, prefix + ".country", party.address().country());
        put(fields, prefix + ".mail", party.electronicAddress());
        put(fields, prefix + ".contact", party.contact().name());
        put(fields, prefix + ".contactMail", party.contact().email());
        put(fields, prefix + ".phone", party.contact().phone());
        put(fields, prefix + ".registration", party.registration());
    }

    private static String amount(Money money) {
        return money == null ? null : money.amountText();
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        fields.put(name, Objects.toString(value, ""));
    }
}
