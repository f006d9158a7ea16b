package io.quittance.einvoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.quittance.kernel.RefusedException;
import io.quittance.xml.SafeXml;
import io.quittance.xml.XmlShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases F-01 and F-02: refused within a second and 64 MiB, and nobody is called. */
class HostileInvoicesTest {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final XmlShape SHAPE = new XmlShape(_ -> true, Map.of(), Set.of("Long"), Set.of(), _ -> {});

    private static final long ONE_SECOND = 1_000_000_000L;
    private static final long MEMORY = 64L << 20;

    @BeforeAll
    static void warmUp() {
        EInvoiceFiles.read(Samples.changed("invoice.ubl.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Invoice [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE Invoice [<!ENTITY e SYSTEM 'http://127.0.0.1:%d/e'>]>",
                "<!DOCTYPE Invoice [<!ENTITY %% p SYSTEM 'http://127.0.0.1:%d/p'> %%p;]>",
                "<!DOCTYPE Invoice SYSTEM 'http://127.0.0.1:%d/invoice.dtd'>",
                "<!DOCTYPE Invoice PUBLIC '-//X//Y' 'http://127.0.0.1:%d/invoice.dtd'>",
                "<?xml-stylesheet href='http://127.0.0.1:%d/s.xsl' type='text/xsl'?><!DOCTYPE Invoice>"
            })
    void a_document_type_is_refused_and_nothing_is_fetched(String prologue) throws IOException {
        try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var start = prologue.formatted(trap.getLocalPort());
            var xml = Samples.changed("invoice.ubl.xml", "<Invoice ", start + "<Invoice ", "PO-77", "&e;");
            assertThat(refused(() -> EInvoiceFiles.read(xml))).isIn("doctype", "xml");
            nobodyCalled(trap);
        }
    }

    @Test
    void schema_hints_inclusions_and_style_sheets_are_only_text() throws IOException {
        try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var home = "http://127.0.0.1:" + trap.getLocalPort();
            var xml = Samples.changed(
                    "invoice.ubl.xml",
                    "<Invoice ",
                    "<?xml-stylesheet href='" + home
                            + "/s.xsl'?><Invoice xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                            + " xsi:schemaLocation='urn:x " + home + "/x.xsd' ",
                    "<x:ID>not-this</x:ID>",
                    "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + home + "/i' parse='text'/>");
            assertThat(EInvoiceFiles.read(xml).number()).isEqualTo("R-2026/0042");
            nobodyCalled(trap);
        }
    }

    @Test
    void entities_that_multiply_are_refused_before_they_do() {
        var laughs = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;&a%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        assertThat(refused(document(laughs + "]><Invoice>&a29;</Invoice>"))).isIn("doctype", "xml");
        var long1 = "x".repeat(100_000);
        assertThat(refused(document("<!DOCTYPE Invoice [<!ENTITY a '" + long1 + "'>]><Invoice>" + "&a;".repeat(10_000)
                        + "</Invoice>")))
                .isIn("doctype", "xml");
    }

    @Test
    void depth_attributes_and_numbers_of_elements_have_limits() {
        assertThat(refused(document(
                        "<Invoice xmlns='" + UBL + "'>" + "<a>".repeat(50_000) + "</a>".repeat(50_000) + "</Invoice>")))
                .isIn("xml-limit", "xml");
        var attributes = new StringBuilder("<Invoice xmlns='" + UBL + "' ");
        for (int i = 0; i < 100_000; i++) {
            attributes.append("a").append(i).append("='1' ");
        }
        assertThat(refused(document(attributes + "/>"))).isIn("xml-limit", "xml");
        assertThat(refused(document("<Invoice xmlns='" + UBL + "'>" + "<a/>".repeat(1_100_000) + "</Invoice>")))
                .isEqualTo("xml-limit");
        var spaces = new StringBuilder("<Invoice ");
        for (int i = 0; i < 100_000; i++) {
            spaces.append("xmlns:a").append(i).append("='u' ");
        }
        assertThat(refused(document(spaces + "/>"))).isEqualTo("xml");
        var few = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            few.append("xmlns:a").append(i).append("='u' ");
        }
        assertThat(refused(document(("<a " + few + ">").repeat(60)))).isEqualTo("xml-limit");
    }

    @Test
    void other_encodings_than_those_of_the_standards_are_refused() {
        var xml = Samples.xml("invoice.ubl.xml");
        assertThat(refused(
                        () -> EInvoiceFiles.read(xml.replace("UTF-8", "IBM037").getBytes(StandardCharsets.UTF_8))))
                .isIn("encoding", "xml");
        var latin = xml.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(EInvoiceFiles.read(latin).buyer().address().line2()).isEqualTo("Bâtiment B");
    }

    @Test
    void control_characters_are_no_xml_in_any_version_of_it() {
        for (var control : List.of("\u0000", "&#0;", "&#1;", "&#xd800;")) {
            for (var version : List.of("1.0", "1.1")) {
                var xml = Samples.changed(
                        "invoice.ubl.xml", "version=\"1.0\"", "version=\"" + version + "\"", "2026/0042", control);
                assertThat(refused(() -> EInvoiceFiles.read(xml))).isEqualTo("xml");
            }
        }
    }

    @Test
    void a_text_of_200_mib_is_refused_while_it_is_read() {
        assertThat(refused(() -> SafeXml.read(huge("<Invoice xmlns='" + UBL + "'><ID>", "</ID></Invoice>"), SHAPE)))
                .isEqualTo("xml-limit");
        assertThat(refused(() -> SafeXml.read(huge("<Invoice xmlns='" + UBL + "'><Long>", "</Long></Invoice>"), SHAPE)))
                .isEqualTo("too-large");
        assertThat(refused(() -> SafeXml.read(huge("<Invoice xmlns='" + UBL + "' a='", "'/>"), SHAPE)))
                .isIn("too-large", "xml-limit", "xml");
        assertThat(refused(() -> SafeXml.read(huge("<!--", "--><Invoice/>"), SHAPE)))
                .isIn("too-large", "xml");
        assertThat(refused(() -> SafeXml.read(huge("<", "/>"), SHAPE))).isIn("too-large", "xml", "xml-limit");
    }

    private static Runnable document(String xml) {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        return () -> EInvoiceFiles.read(bytes);
    }

    /** 200 MiB of the letter a between two texts, made while it is read. */
    private static InputStream huge(String before, String after) {
        var filler = Collections.nCopies(200, new byte[1 << 20]).stream()
                .map(part -> {
                    Arrays.fill(part, (byte) 'a');
                    return (InputStream) new ByteArrayInputStream(part);
                })
                .toList();
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(Collections.enumeration(filler)),
                new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)))));
    }

    /** The code it is refused with, within the time and the memory it may take. */
    static String refused(Runnable reading) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long memory = thread.getCurrentThreadAllocatedBytes();
        long begin = thread.getCurrentThreadCpuTime();
        var code = new String[1];
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> code[0] = refused.refusals().getFirst().code());
        assertThat(thread.getCurrentThreadCpuTime() - begin).as("time").isLessThan(ONE_SECOND);
        assertThat(thread.getCurrentThreadAllocatedBytes() - memory)
                .as("memory")
                .isLessThan(MEMORY);
        return code[0];
    }

    private static void nobodyCalled(ServerSocket trap) throws IOException {
        trap.setSoTimeout(1);
        assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
    }
}
