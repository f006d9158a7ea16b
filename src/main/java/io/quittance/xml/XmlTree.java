package io.quittance.xml;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One reading of a document into elements, within the limits. */
final class XmlTree {

    private final XMLStreamReader reader;
    private final XmlShape shape;
    private final ArrayDeque<XmlElement> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable XmlElement root;
    private int passedOver;
    private int elements;
    private int kept;
    private int namespaces;

    XmlTree(XMLStreamReader reader, XmlShape shape) {
        this.reader = reader;
        this.shape = shape;
    }

    XmlElement read() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw SafeXml.doctype();
                default -> {
                    // comments and processing instructions mean nothing here
                }
            }
        }
        return root == null ? new XmlElement("", Map.of()) : root;
    }

    private void begin() {
        limit(++elements, XmlShape.MOST_ELEMENTS, "The XML has too many elements");
        limit(open.size() + passedOver, XmlShape.MOST_DEPTH, "The XML has too many elements inside each other");
        limit(reader.getAttributeCount(), XmlShape.MOST_ATTRIBUTES, "An element has too many attributes");
        namespaces += reader.getNamespaceCount();
        limit(namespaces, XmlShape.MOST_NAMESPACES, "The XML has too many namespaces");
        text.setLength(0);
        if (passedOver > 0 || !shape.namespaces().test(namespace())) {
            passedOver++;
            return;
        }
        kept += 1 + reader.getAttributeCount();
        limit(kept, XmlShape.MOST_KEPT, "The XML has too many elements");
        var name = reader.getLocalName();
        var element = new XmlElement(shape.renamed().getOrDefault(name, name), attributes());
        if (open.isEmpty()) {
            root = element;
        }
        open.push(element);
    }

    private void text() {
        if (passedOver > 0 || open.isEmpty()) {
            return;
        }
        boolean mayBeLong = shape.longTexts().contains(open.element().name());
        limit(
                text.length() + reader.getTextLength(),
                mayBeLong ? XmlShape.MOST_BYTES : XmlShape.LONGEST_TEXT,
                "A text in the XML is too long");
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private void end() {
        namespaces -= reader.getNamespaceCount();
        if (passedOver > 0) {
            passedOver--;
            return;
        }
        var element = open.pop();
        if (!element.hasChildren()) {
            element.write(text.toString());
        }
        text.setLength(0);
        if (shape.streamed().contains(element.name())) {
            shape.each().accept(element);
            kept -= element.size();
        } else if (!open.isEmpty()) {
            open.element().add(element);
        }
    }

    private String namespace() {
        var uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    private Map<String, String> attributes() {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            limit(reader.getAttributeValue(i).length(), XmlShape.LONGEST_TEXT, "An attribute is too long");
            if (reader.getAttributePrefix(i) == null
                    || reader.getAttributePrefix(i).isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private static void limit(int value, int most, String message) {
        if (value > most) {
            throw new XmlLimitException(message);
        }
    }
}
