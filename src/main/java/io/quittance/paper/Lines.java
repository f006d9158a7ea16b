package io.quittance.paper;

import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cutting texts into address lines. */
final class Lines {

    private Lines() {}

    /** A text that has to fit one line. */
    static String one(String field, String text, int width) {
        var line = composed(text);
        if (line.length() > width) {
            throw tooLong(field, width, 1);
        }
        return line;
    }

    /** A text on at most three lines and no more than there are, broken between words, and with a hyphen inside a word that fits no line. */
    static List<String> wrapped(String field, String text, int width, int most) {
        int allowed = Math.min(3, most);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : composed(text).split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            var rest = word;
            while (rest.length() > width) {
                lines.add(rest.substring(0, width - 1) + "-");
                rest = rest.substring(width - 1);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        if (lines.size() > allowed) {
            throw tooLong(field, width, allowed);
        }
        return lines;
    }

    /** Letters and their accents as one sign each, as they are counted and printed; one space between words. */
    private static String composed(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }

    /** Postal code and place as most of the world writes them. */
    static String place(PostalAddress address) {
        return Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static RefusedException tooLong(String field, int width, int lines) {
        var room = lines < 2 ? width + " characters" : lines + " lines of " + width + " characters";
        return new RefusedException(
                field, "too-long", "This does not fit the window of an envelope", "shorten it to " + room);
    }
}
