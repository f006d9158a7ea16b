package io.quittance.xml;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a reader expects of a document, and the most it takes.
 *
 * @param namespaces whether elements of a namespace are read; others are passed over with all they hold
 * @param renamed local names of an older edition to the names of today
 * @param longTexts elements whose text may be as long as the document, such as encoded attachments
 * @param streamed elements given to {@code each} at their end and then dropped, such as the lines of an invoice
 * @param each takes the streamed elements
 */
public record XmlShape(
        Predicate<String> namespaces,
        Map<String, String> renamed,
        Set<String> longTexts,
        Set<String> streamed,
        Consumer<XmlElement> each) {

    /** Largest document, in bytes. */
    public static final int MOST_BYTES = 8 << 20;

    /** Most elements inside each other. */
    public static final int MOST_DEPTH = 64;

    /** Most attributes of one element. */
    public static final int MOST_ATTRIBUTES = 64;

    /** Most namespaces in force at one place. */
    public static final int MOST_NAMESPACES = 256;

    /** Most elements of a document. */
    public static final int MOST_ELEMENTS = 1_000_000;

    /** Most elements and attributes that are kept at one time; streamed elements are dropped at their end. */
    public static final int MOST_KEPT = 50_000;

    /** Longest ordinary text, in characters. */
    public static final int LONGEST_TEXT = 100_000;
}
