package io.quittance.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A raw mail as people read it. */
final class MailText {

    private static final Pattern HEX = Pattern.compile("[0-9A-F]{2}");

    private MailText() {}

    /** With quoted-printable undone and its soft line ends joined. */
    static String readable(String mail) {
        var text = mail.replace("=\r\n", "");
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean coded = text.charAt(i) == '='
                    && i + 2 < text.length()
                    && HEX.matcher(text.substring(i + 1, i + 3)).matches();
            bytes.write(coded ? Integer.parseInt(text, i + 1, i + 3, 16) : text.charAt(i));
            i += coded ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static String header(String mail, String name) {
        return found(mail, "(?m)^" + name + ": (.*)$");
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
