package io.quittance.matrix;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The reviewed list, {@code authorization-matrix.csv}. Outcomes: {@code in} (let through, whatever comes of an empty
 * request), {@code 401}, {@code 403}, {@code 404}, {@code login} (led to the staff's sign-in), {@code door} (led to the
 * debtor's door).
 */
final class Matrix {

    private Matrix() {}

    /**
     * One line.
     *
     * @param object whose: {@code own}, {@code listed} and {@code unlisted} (of the same debtor, named by the message besides or
     *     not), {@code neighbour} (another debtor of the firm), {@code other} (firm B), or {@code -}
     */
    record Row(String route, String object, Map<Principal, String> expected) {

        String name() {
            return route + ";" + object;
        }
    }

    static List<Row> read() {
        try (var in = Objects.requireNonNull(Matrix.class.getResourceAsStream("/authorization-matrix.csv"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return reader.readAllLines().stream()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Matrix::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(String route, String object, Map<Principal, String> outcomes) {
        var cells = new ArrayList<>(List.of(route, object));
        Arrays.stream(Principal.values()).forEach(principal -> cells.add(outcomes.get(principal)));
        return String.join(";", cells);
    }

    private static Row row(String line) {
        var cells = line.split(";");
        var expected = new EnumMap<Principal, String>(Principal.class);
        for (var principal : Principal.values()) {
            expected.put(principal, cells[principal.ordinal() + 2]);
        }
        return new Row(cells[0], cells[1], expected);
    }
}
