package io.quittance.ui;

import com.vaadin.flow.component.html.Anchor;

/** A telephone number or mail address that is called or written to by touching it. It is never broken over two lines. */
public final class ContactLink extends Anchor {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char NO_BREAK_HYPHEN = '\u2011';

    private ContactLink(String href, String text) {
        super(href, text);
        setRouterIgnore(true);
    }

    /** A telephone number as somebody wrote it. */
    public static ContactLink phone(String number) {
        var link = new ContactLink(addressOf(number), inOnePiece(number));
        link.addClassName("q-nobreak");
        return link;
    }

    /** A mail address. */
    public static ContactLink mail(String address) {
        return new ContactLink("mailto:" + address, address);
    }

    /** {@code tel:+33140000001}: the digits of a number, with the plus and without a trunk zero in brackets. */
    public static String addressOf(String phone) {
        var digits = phone.replace("(0)", "").replaceAll("[^0-9]", "");
        return "tel:" + (phone.strip().startsWith("+") ? "+" : "") + digits;
    }

    /** The number with spaces and hyphens at which no line breaks. */
    public static String inOnePiece(String phone) {
        return phone.strip().replace(' ', NO_BREAK_SPACE).replace('-', NO_BREAK_HYPHEN);
    }
}
