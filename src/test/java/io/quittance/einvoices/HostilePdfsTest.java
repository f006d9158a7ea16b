package io.quittance.einvoices;

import static io.quittance.einvoices.HostileInvoicesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases F-02, F-05, F-08 and F-09 as far as they reach the reader. */
class HostilePdfsTest {

    private static final byte[] INVOICE = Samples.changed("invoice.cii.xml");

    @BeforeAll
    static void warmUp() {
        EInvoiceFiles.read(Samples.facturX(INVOICE));
    }

    @Test
    void an_embedded_file_that_unpacks_to_a_gibibyte_is_refused() {
        var bomb = Samples.facturX(new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refused(() -> EInvoiceFiles.read(bomb))).isEqualTo("pdf");
        var beside = new TreeMap<>(Map.of("factur-x.xml", INVOICE, "a.bin", new byte[64 << 20]));
        var hidden = Samples.pdf(beside);
        assertThat(refused(() -> EInvoiceFiles.read(hidden))).isEqualTo("pdf");
    }

    @Test
    void a_structure_that_unpacks_to_too_much_is_refused_before_it_does() {
        var zeros = deflated(new byte[256 << 20]);
        assertThat(refused(() -> EInvoiceFiles.read(pdf(
                        "1 0 obj <</Type/XRef/Size 3/W[1 1 1]/Root 2 0 R/Filter/FlateDecode/Length " + zeros.length
                                + ">>",
                        zeros))))
                .isEqualTo("pdf");
        var entries = deflated(new byte[4 << 20]);
        assertThat(refused(() -> EInvoiceFiles.read(pdf(
                        "1 0 obj <</Type/XRef/Size 4000000/W[0 1 0]/Root 2 0 R/Filter/FlateDecode/Length "
                                + entries.length + ">>",
                        entries))))
                .isEqualTo("pdf");
        var twice = deflated(zeros);
        assertThat(refused(() -> EInvoiceFiles.read(pdf(
                        "1 0 obj <</Type/XRef/Size 3/W[1 1 1]/Root 2 0 R/Filter[/FlateDecode/FlateDecode]/Length "
                                + twice.length + ">>",
                        twice))))
                .isEqualTo("pdf");
    }

    @Test
    void nesting_and_numbers_of_objects_have_limits() {
        assertThat(refused(() -> EInvoiceFiles.read(withCatalog("/X " + "[".repeat(50_000) + "]".repeat(50_000)))))
                .isEqualTo("pdf");
        assertThat(refused(() -> EInvoiceFiles.read(withCatalog("/X [" + "0 ".repeat(2_000_000) + "]"))))
                .isEqualTo("pdf");
        assertThat(refused(
                        () -> EInvoiceFiles.read(withCatalog("/Names <</EmbeddedFiles 1 0 R>> /Kids [1 0 R 1 0 R]"))))
                .isEqualTo("no-invoice-data");
    }

    @Test
    void a_pdf_that_is_cut_off_or_only_says_so_is_refused() {
        var whole = Samples.facturX(INVOICE);
        assertThat(refused(() -> EInvoiceFiles.read(Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("pdf");
        assertThat(refused(() -> EInvoiceFiles.read("%PDF-1.7\n<html><script>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("pdf");
        var broken = whole.clone();
        Arrays.fill(broken, broken.length / 3, broken.length / 2, (byte) 'x');
        assertThat(refused(() -> EInvoiceFiles.read(broken))).isIn("pdf", "xml");
    }

    @Test
    void the_eicar_string_is_refused_wherever_it_stands() {
        var eicar = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");
        var bytes = eicar.getBytes(StandardCharsets.US_ASCII);
        var inXml = Samples.changed(
                "invoice.cii.xml",
                "ZGF5O2hvdXJzCjIwMjYtMTAtMDE7OAo=",
                Base64.getEncoder().encodeToString(bytes));
        assertThat(refused(() -> EInvoiceFiles.read(inXml))).isEqualTo("malware");
        assertThat(refused(() -> EInvoiceFiles.read(bytes))).isEqualTo("malware");
        var inPdf = Samples.pdf(Map.of("factur-x.xml", INVOICE, "readme.txt", bytes));
        assertThat(refused(() -> EInvoiceFiles.read(inPdf))).isEqualTo("malware");
    }

    /** A document of one object that is its own cross-reference stream. */
    private static byte[] pdf(String object, byte[] stream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes((object + "\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(stream);
        out.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** A sound document whose catalogue holds this too. */
    private static byte[] withCatalog(String more) {
        var text = new StringBuilder("%PDF-1.4\n");
        int catalog = text.length();
        text.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R ").append(more).append(">>\nendobj\n");
        int pages = text.length();
        text.append("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
        int xref = text.length();
        text.append("xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n".formatted(catalog, pages))
                .append("trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
