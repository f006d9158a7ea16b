package io.quittance.einvoices;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The XML of an invoice in the one form that is read here: UTF-8 without anything before it. Programs write it in UTF-16, say
 * UTF-16 of what is not, or put lines before the declaration.
 */
final class XmlForms {

    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]{0,200}\\?>");
    private static final Pattern UTF_16 = Pattern.compile("(?i)encoding\\s*=\\s*[\"']utf-?16");
    private static final int LOOKED_AT = 256;

    private XmlForms() {}

    /** The same document, begun with its first mark. */
    static byte[] plain(byte[] xml) {
        if (xml.length >= 2 && wide(xml, 0, 0xff, 0xfe) || xml.length >= 2 && wide(xml, 0, '<', 0)) {
            return decoded(xml, StandardCharsets.UTF_16LE);
        }
        if (xml.length >= 2 && wide(xml, 0, 0xfe, 0xff) || xml.length >= 2 && wide(xml, 0, 0, '<')) {
            return decoded(xml, StandardCharsets.UTF_16BE);
        }
        int at = begin(xml);
        var start = new String(xml, at, Math.min(LOOKED_AT, xml.length - at), StandardCharsets.ISO_8859_1);
        var declaration = DECLARATION.matcher(start);
        if (declaration.find() && UTF_16.matcher(declaration.group()).find()) {
            at += declaration.end();
        }
        return at == 0 ? xml : Arrays.copyOfRange(xml, at, xml.length);
    }

    /** The place of the first mark, after a byte order mark and white space. */
    private static int begin(byte[] xml) {
        int at = xml.length >= 3 && wide(xml, 0, 0xef, 0xbb) && xml[2] == (byte) 0xbf ? 3 : 0;
        while (at < xml.length && (xml[at] == ' ' || xml[at] == '\n' || xml[at] == '\r' || xml[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static byte[] decoded(byte[] xml, Charset charset) {
        var text = new String(xml, charset);
        int at = Math.max(0, text.indexOf('<'));
        return DECLARATION.matcher(text.substring(at)).replaceFirst("").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean wide(byte[] xml, int at, int first, int second) {
        return xml[at] == (byte) first && xml[at + 1] == (byte) second;
    }
}
