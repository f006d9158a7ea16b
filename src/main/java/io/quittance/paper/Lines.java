package io.quittance.paper;

import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
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
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() > width) {
            throw tooLong(field, width, 1);
        }
        return line;
    }

    /** A text on at most two lines and no more than there are, broken between words. */
    static List<String> wrapped(String field, String text, int width, int most) {
        int allowed = Math.min(2, most);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > allowed || lines.stream().anyMatch(l -> l.length() > width)) {
            throw tooLong(field, width, allowed);
        }
        return lines;
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
