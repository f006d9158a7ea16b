package io.quittance.einvoices;

import io.quittance.einvoices.EInvoice.Attachment;
import io.quittance.xml.XmlElement;
import java.util.Base64;
import java.util.Objects;

/** Files inside an invoice's XML, BT-125. */
final class Attachments {

    private static final byte[] UNREADABLE = {};

    private Attachments() {}

    /** The file of an encoded object; without bytes when the encoding is broken, so that it is dropped like any unknown. */
    static Attachment decoded(XmlElement object) {
        var name = object.attribute("filename");
        return new Attachment(
                name == null ? "" : name, Objects.requireNonNullElse(object.attribute("mimeCode"), ""), bytes(object));
    }

    private static byte[] bytes(XmlElement object) {
        try {
            return Base64.getMimeDecoder().decode(object.text());
        } catch (IllegalArgumentException _) {
            return UNREADABLE;
        }
    }
}
