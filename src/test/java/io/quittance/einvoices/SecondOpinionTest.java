package io.quittance.einvoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Our reader beside the Mustang project's: the same on every field of every file, but for what is listed with its clause. */
class SecondOpinionTest {

    private static final String NAME =
            "EN 16931-3-2: the legal name (BT-27, BT-44) is PartyLegalEntity/RegistrationName,"
                    + " PartyName is the trading name (BT-28, BT-45)";
    private static final String ACCOUNT =
            "EN 16931-1 BG-17: the account to pay to (BT-84) belongs to credit transfers (BT-81 = 58), a mandate (BT-89) or not";
    private static final String DEBIT = "EN 16931-1 BT-81: the means code alone says how it is paid";
    private static final String TOTALS = "EN 16931-1 BT-112 and BT-115 are read, not calculated from lines";

    /** File and field, and the clause by which our reading stands. */
    private static final Map<String, String> DISAGREEMENTS = Map.ofEntries(
            Map.entry(
                    "ubl/EN16931_SEPA_Prenotification.ubl.xml seller.identifier",
                    "EN 16931-3-2: the identifier with scheme SEPA is the creditor's for debits (BT-90), BT-29 is the other"),
            Map.entry("ubl/EN16931_SEPA_Prenotification.ubl.xml collected", DEBIT),
            Map.entry("own/creditnote.ubl.xml seller.name", NAME),
            Map.entry("own/creditnote.ubl.xml buyer.name", NAME),
            Map.entry("own/invoice.ubl.xml seller.name", NAME),
            Map.entry("own/invoice.ubl.xml buyer.name", NAME),
            Map.entry(
                    "own/invoice.ubl.xml number",
                    "EN 16931-3-2: BT-1 is cbc:ID; an ID of another namespace is no part of the invoice"),
            Map.entry("own/invoice.ubl.xml remittance", "EN 16931-3-2: BT-83 is PaymentMeans/PaymentID"),
            Map.entry("own/invoice.ubl.xml iban", ACCOUNT),
            Map.entry("own/invoice.cii.xml iban", ACCOUNT),
            Map.entry("own/invoice.ubl.xml collected", DEBIT),
            Map.entry("own/invoice.cii.xml collected", DEBIT),
            Map.entry("own/invoice.zugferd1.xml currency", "EN 16931-1 BT-5 by its name in ZUGFeRD 1"),
            Map.entry("own/invoice.zugferd1.xml payable", TOTALS),
            Map.entry("own/invoice.zugferd1.xml total", TOTALS));

    @Test
    void both_readers_agree_on_our_own_samples() throws Exception {
        for (var name : List.of("invoice.ubl.xml", "invoice.cii.xml", "creditnote.ubl.xml", "invoice.zugferd1.xml")) {
            compare("own/" + name, Samples.changed(name));
        }
        compare("own/invoice.cii.xml", Samples.facturX(Samples.changed("invoice.cii.xml")));
    }

    @Test
    @EnabledIf("io.quittance.einvoices.Corpus#isThere")
    void both_readers_agree_on_every_field_of_every_public_sample() throws Exception {
        for (var file : Corpus.expected().keySet()) {
            if (!file.startsWith("broken/")) {
                compare(file, Corpus.file(file));
            }
        }
    }

    private static void compare(String name, byte[] file) throws Exception {
        var ours = Ours.fields(EInvoiceFiles.read(file));
        var theirs = Mustang.fields(file);
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        var differing = new TreeMap<String, String>();
        ours.forEach((field, value) -> {
            if (!value.equals(theirs.get(field))) {
                differing.put(name + " " + field, "ours " + value + ", theirs " + theirs.get(field));
            }
        });
        var listed = DISAGREEMENTS.keySet().stream()
                .filter(key -> key.startsWith(name + " "))
                .toList();
        assertThat(differing.keySet()).as("%s", differing).containsExactlyInAnyOrderElementsOf(listed);
    }
}
