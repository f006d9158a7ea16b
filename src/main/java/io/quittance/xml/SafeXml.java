package io.quittance.xml;

import io.quittance.kernel.RefusedException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place where XML is read (cases F-01 and F-02): no document type, no entity but the five of XML, nothing fetched,
 * and limits on size, depth, attributes, elements and text. What goes beyond is refused as soon as it is met.
 */
public final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();
    private static final Set<String> ENCODINGS = Set.of(
            "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO8859_1", "ISO-8859-15", "WINDOWS-1252", "CP1252");

    private SafeXml() {}

    /**
     * Reads a document.
     *
     * @return its outermost element; one without name when that is of a namespace the shape does not read
     * @throws RefusedException naming {@code file} when it is not XML, has a document type, or goes beyond a limit of
     *     {@link XmlShape}
     */
    public static XmlElement read(InputStream document, XmlShape shape) {
        try {
            var reader = reader(BoundedXml.tree(document));
            try {
                refuseOtherForms(reader);
                return new XmlTree(reader, shape).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            throw refusal(unreadable);
        } catch (XmlLimitException beyond) {
            throw new RefusedException(
                    "file",
                    "xml-limit",
                    beyond.getMessage(),
                    "send an ordinary e-invoice, as the invoicing program wrote it");
        }
    }

    /**
     * Opens a document that is read event by event, because it is too long to be held.
     *
     * @param mostBytes longest document, in bytes
     * @throws RefusedException naming {@code file} when it is not XML
     */
    public static XmlEvents events(InputStream document, long mostBytes) {
        try {
            var reader = reader(BoundedXml.events(document, mostBytes));
            refuseOtherForms(reader);
            return new XmlEvents(reader);
        } catch (XMLStreamException unreadable) {
            throw refusal(unreadable);
        }
    }

    static RefusedException refusal(XMLStreamException unreadable) {
        return unreadable.getNestedException() instanceof BoundedXml.TooLarge ? tooLarge() : notXml();
    }

    static RefusedException doctype() {
        return new RefusedException(
                "file",
                "doctype",
                "The file has a document type (DOCTYPE), which e-invoices never have",
                "send it without");
    }

    /**
     * The limits go by bytes, so the marks of XML must be single bytes; the standards ask for UTF-8 anyway. Version 1.1, which
     * nobody writes, allows control characters.
     */
    private static void refuseOtherForms(XMLStreamReader reader) {
        if ("1.1".equals(reader.getVersion())) {
            throw notXml();
        }
        var encoding = reader.getEncoding() == null ? "UTF-8" : reader.getEncoding();
        if (!ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
            throw new RefusedException(
                    "file", "encoding", "The XML is written in an encoding that is not taken", "send it in UTF-8");
        }
    }

    private static RefusedException notXml() {
        return new RefusedException(
                "file", "xml", "The file is not readable XML", "export the invoice again from the invoicing program");
    }

    private static RefusedException tooLarge() {
        return new RefusedException(
                "file",
                "too-large",
                "The XML is too large",
                "send at most " + (XmlShape.MOST_BYTES >> 20) + " MiB; leave attachments out");
    }

    /** Factories are not promised to be safe for threads, and making one reads files of the JDK. */
    private static synchronized XMLStreamReader reader(InputStream document) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(document);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("javax.xml.stream.isSupportingExternalEntities", false);
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalSchema", "");
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(XmlShape.MOST_DEPTH));
        factory.setProperty("jdk.xml.elementAttributeLimit", Integer.toString(XmlShape.MOST_ATTRIBUTES));
        factory.setProperty("jdk.xml.entityExpansionLimit", "1");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
