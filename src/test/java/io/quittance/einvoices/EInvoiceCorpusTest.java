package io.quittance.einvoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.quittance.einvoices.Corpus#isThere")
class EInvoiceCorpusTest {

    @Test
    void every_public_sample_is_read_as_an_independent_reader_reads_it() {
        var expected = new TreeMap<>(Corpus.expected());
        expected.keySet().removeIf(file -> file.startsWith("broken/"));
        var read = new TreeMap<String, List<String>>();
        expected.keySet().forEach(file -> read.put(file, row(EInvoiceFiles.read(Corpus.file(file)))));
        assertThat(read).isEqualTo(expected);
        assertThat(read).hasSizeGreaterThan(15);
    }

    @Test
    void the_broken_samples_are_refused_with_a_reason_and_a_remedy() {
        assertThatThrownBy(() -> EInvoiceFiles.read(Corpus.file("broken/eicar.cii.xml")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().code()).isEqualTo("malware"));
        assertThatThrownBy(() -> EInvoiceFiles.read(Corpus.file("broken/factur-x-invalid-xml-encoding-attribute.pdf")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusals().getFirst().code()).isEqualTo("xml");
                    assertThat(refused.refusals().getFirst().remedy()).isNotBlank();
                });
    }

    private static List<String> row(EInvoice invoice) {
        return Arrays.asList(
                invoice.number(),
                invoice.typeCode(),
                invoice.issuedOn().toString(),
                Objects.toString(dueOn(invoice), ""),
                invoice.payable().amountText(),
                invoice.payable().currencyCode(),
                Objects.requireNonNullElse(invoice.buyer().identifier(), ""),
                invoice.buyer().anyName().orElse(""),
                invoice.seller().anyName().orElse(""));
    }

    private static LocalDate dueOn(EInvoice invoice) {
        return invoice.terms().dueOn();
    }
}
