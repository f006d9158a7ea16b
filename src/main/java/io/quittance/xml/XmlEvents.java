package io.quittance.xml;

import io.quittance.kernel.RefusedException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A document read tag by tag in constant memory, such as the sheet of a workbook. Names are local names; a namespace is not
 * judged.
 */
public final class XmlEvents implements AutoCloseable {

    /** Longest text between two tags, in characters: what a cell of a spreadsheet holds at most. */
    public static final int LONGEST_TEXT = 32_767;

    /** Names and namespaces that differ: a parser keeps each of them until the end. */
    private static final int MOST_NAMES = 1_000;

    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> names = new HashSet<>();
    private boolean start;

    XmlEvents(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Goes to the next tag. False behind the last.
     *
     * @throws RefusedException naming {@code file} when the document breaks here, or goes beyond a limit
     */
    public boolean next() {
        text.setLength(0);
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        start = true;
                        know();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        start = false;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw SafeXml.doctype();
                    default -> {
                        // nothing else means anything here
                    }
                }
            }
            return false;
        } catch (XMLStreamException unreadable) {
            throw SafeXml.refusal(unreadable);
        }
    }

    /** True at the opening tag of this name. */
    public boolean starts(String name) {
        return start && reader.getLocalName().equals(name);
    }

    /** True at the closing tag of this name. */
    public boolean ends(String name) {
        return !start && reader.getLocalName().equals(name);
    }

    /** Value of an attribute of the opening tag, whatever its namespace. */
    public @Nullable String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** The text between the tag before and this one. */
    public String text() {
        return text.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException unreadable) {
            throw SafeXml.refusal(unreadable);
        }
    }

    private void know() {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(reader.getNamespacePrefix(i) + " " + reader.getNamespaceURI(i));
        }
        if (names.size() > MOST_NAMES) {
            throw beyond("The XML has too many different names");
        }
    }

    private void append() {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw beyond("A text in the XML is too long");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private static RefusedException beyond(String message) {
        return new RefusedException(
                "file", "xml-limit", message, "save the file again with a usual program, or send it as CSV");
    }
}
