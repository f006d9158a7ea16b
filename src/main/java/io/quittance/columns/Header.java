package io.quittance.columns;

import io.quittance.kernel.CsvText;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The headers of a file, each with a name of its own: {@code #5} for an empty one, {@code Date (2)} for the second of one name. */
public final class Header {

    private static final int LONGEST = 60;

    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** The header row of a file. */
    public Header(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var label = label(cells.get(i), i);
            var own = label;
            for (int twin = 2; places.putIfAbsent(own.toLowerCase(Locale.ROOT), i) != null; twin++) {
                own = label + " (" + twin + ")";
            }
            labels.add(own);
        }
    }

    /** Each with a name of its own, in the order of the file. */
    public List<String> labels() {
        return List.copyOf(labels);
    }

    /** The place of a header; -1 when there is no such. */
    public int place(String label) {
        return places.getOrDefault(label.toLowerCase(Locale.ROOT), -1);
    }

    /** The same for the same set of headers in any order. */
    public String key() {
        return HexFormat.of()
                .formatHex(Hashes.sha256(
                        String.join("\u001f", places.keySet().stream().sorted().toList())));
    }

    private static String label(String cell, int place) {
        var tidy = PlainText.tidy(CsvText.rearmed(cell))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return tidy.isEmpty() ? "#" + (place + 1) : tidy.substring(0, Math.min(LONGEST, tidy.length()));
    }
}
