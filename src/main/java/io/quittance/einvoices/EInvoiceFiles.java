package io.quittance.einvoices;

import io.quittance.einvoices.EInvoice.Attachment;
import io.quittance.einvoices.EInvoice.Line;
import io.quittance.kernel.RefusedException;
import io.quittance.xml.SafeXml;
import io.quittance.xml.XmlElement;
import io.quittance.xml.XmlShape;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads e-invoice files of every kind we take. */
public final class EInvoiceFiles {

    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 20 << 20;

    /** Names the XML has inside a PDF, by Factur-X, ZUGFeRD 1 and 2, and XRechnung, the best first. */
    private static final List<String> XML_NAMES = List.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");

    /** Byte order marks, white space and the empty halves of UTF-16. */
    private static final String NOTHING = "\0\t\n\r \u00ef\u00bb\u00bf\u00fe\u00ff";

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String UN_CEFACT = "urn:un:unece:uncefact:data:";
    private static final String FERD = "urn:ferd:CrossIndustryDocument:";
    private static final String SBDH = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";
    private static final Set<String> LINES =
            Set.of("InvoiceLine", "CreditNoteLine", "IncludedSupplyChainTradeLineItem");
    private static final Set<String> OBJECTS = Set.of("EmbeddedDocumentBinaryObject", "AttachmentBinaryObject");

    private EInvoiceFiles() {}

    /** Whether these first bytes may begin an e-invoice: a PDF, or XML in any usual encoding. */
    public static boolean mayBe(byte[] start) {
        int at = 0;
        while (at < start.length && NOTHING.indexOf(start[at] & 0xff) >= 0) {
            at++;
        }
        return isPdf(start) || at < start.length && start[at] == '<';
    }

    /**
     * Reads one e-invoice.
     *
     * @throws RefusedException with field, reason and remedy when it is not an e-invoice, is broken, hostile or too large
     */
    public static EInvoice read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new RefusedException("file", "too-large", "The file is too large", "send at most 20 MiB");
        }
        refuseEicar(file);
        return isPdf(file) ? ofPdf(file) : ofXml(file);
    }

    private static EInvoice ofPdf(byte[] pdf) {
        var files = PdfFiles.in(pdf);
        files.forEach(embedded -> refuseEicar(embedded.bytes()));
        var xml = XML_NAMES.stream()
                .flatMap(name -> files.stream()
                        .filter(file -> file.name().toLowerCase(Locale.ROOT).equals(name)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "file",
                        "no-invoice-data",
                        "The PDF has no invoice data inside (factur-x.xml)",
                        "send a Factur-X or ZUGFeRD PDF, or the invoice as UBL or CII"));
        var invoice = ofXml(xml.bytes());
        if (invoice.syntax() != Syntax.CII) {
            throw unknown();
        }
        var others = files.stream().filter(file -> !file.name().equals(xml.name()));
        return invoice.inPdf(
                Stream.concat(invoice.attachments().stream(), others).toList());
    }

    private static EInvoice ofXml(byte[] xml) {
        var lines = new ArrayList<Line>();
        var root = unwrapped(SafeXml.read(new ByteArrayInputStream(XmlForms.plain(xml)), shape(lines)));
        var invoice = switch (root.name()) {
            case "Invoice", "CreditNote" -> UblInvoices.read(root, lines);
            case "CrossIndustryInvoice" -> CiiInvoices.read(root, lines);
            default -> throw unknown();
        };
        invoice.attachments().stream().map(Attachment::bytes).forEach(EInvoiceFiles::refuseEicar);
        return invoice;
    }

    /** An invoice may come inside the envelope of a network (Standard Business Document Header, Peppol). */
    private static XmlElement unwrapped(XmlElement root) {
        if (!root.name().equals("StandardBusinessDocument")) {
            return root;
        }
        return Stream.of("Invoice", "CreditNote", "CrossIndustryInvoice")
                .map(root::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(root);
    }

    private static XmlShape shape(List<Line> lines) {
        return new XmlShape(
                namespace -> namespace.startsWith(UBL)
                        || namespace.startsWith(UN_CEFACT)
                        || namespace.startsWith(FERD)
                        || namespace.equals(SBDH),
                CiiInvoices.OLD_NAMES,
                OBJECTS,
                LINES,
                line -> lines.add(
                        line.name().startsWith("Included") ? CiiInvoices.line(line) : UblInvoices.line(line)));
    }

    /**
     * Refuses bytes with the test string by which every virus scanner raises alarm, also where no scanner is set up.
     *
     * @throws RefusedException when it is in them
     */
    public static void refuseEicar(byte[] bytes) {
        if (ByteSearch.hasEicar(bytes)) {
            throw new RefusedException(
                    "file", "malware", "The file contains the EICAR test virus", "send the file without this content");
        }
    }

    private static RefusedException unknown() {
        return new RefusedException(
                "file",
                "unknown-format",
                "The file is not an e-invoice we know",
                "send UBL, CII (Cross Industry Invoice) or a Factur-X or ZUGFeRD PDF");
    }

    private static boolean isPdf(byte[] file) {
        return file.length >= PDF.length && Arrays.equals(PDF, 0, PDF.length, file, 0, PDF.length);
    }
}
