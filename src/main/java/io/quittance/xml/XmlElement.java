package io.quittance.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a read document: its local name, attributes, and either children or text. Paths are local names; the
 * namespaces were judged while reading (see {@link SafeXml}).
 */
public final class XmlElement {

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>(0);
    private String written = "";
    private String text = "";
    private int size;

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
        this.size = 1 + attributes.size();
    }

    /** Local name, {@code PayableAmount}. */
    public String name() {
        return name;
    }

    /** Text of an element without children, without white space at its ends; empty when there is none. */
    public String text() {
        return text;
    }

    /** The text as written, white space at its ends included. */
    public String written() {
        return written;
    }

    /** Value of an attribute without namespace. */
    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** First element on this path of local names. */
    public @Nullable XmlElement at(String... path) {
        var here = this;
        for (var step : path) {
            here = here.child(step);
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    /** Text of the first element on this path; null when there is none or it is empty. */
    public @Nullable String textAt(String... path) {
        var found = at(path);
        return found == null || found.text.isEmpty() ? null : found.text;
    }

    /** Children of this name, in the order of the document. */
    public List<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    void add(XmlElement child) {
        children.add(child);
        size += child.size;
    }

    /** This element and all it holds, attributes included. */
    int size() {
        return size;
    }

    void write(String content) {
        written = content;
        text = content.strip();
    }

    private @Nullable XmlElement child(String step) {
        for (var each : children) {
            if (each.name.equals(step)) {
                return each;
            }
        }
        return null;
    }
}
