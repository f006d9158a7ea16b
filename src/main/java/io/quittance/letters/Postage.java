package io.quittance.letters;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a letter is likely to cost, from {@code postage.csv}; the carrier's own figure replaces it when it is told. */
final class Postage {

    private static final int SHEET_GRAMS = 5;
    private static final int ENVELOPE_GRAMS = 5;

    private static final Set<String> EUROPE = Set.of(
            ("AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD"
                            + " ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA XK")
                    .split(" "));

    private static final List<Rate> RATES = read();

    private enum Zone {
        DOMESTIC,
        EUROPE,
        WORLD;

        private static Zone of(CountryCode from, CountryCode to) {
            return from.equals(to) ? DOMESTIC : Postage.EUROPE.contains(to.value()) ? EUROPE : WORLD;
        }
    }

    /** @param upTo grams, this weight included */
    private record Rate(String origin, Zone zone, int upTo, Money price, LocalDate validFrom) {}

    private Postage() {}

    /** The list price on a day; empty when no tariff is known for letters from that country. */
    static Optional<Money> estimate(CountryCode from, CountryCode to, int sheets, LocalDate on) {
        int grams = ENVELOPE_GRAMS + SHEET_GRAMS * sheets;
        var zone = Zone.of(from, to);
        var known = RATES.stream()
                .filter(rate -> rate.origin.equals(from.value()) && rate.zone == zone && !rate.validFrom.isAfter(on))
                .toList();
        var newest = known.stream().map(Rate::validFrom).max(Comparator.naturalOrder());
        var bands = known.stream()
                .filter(rate -> newest.isPresent() && rate.validFrom.equals(newest.get()))
                .sorted(Comparator.comparingInt(Rate::upTo))
                .toList();
        return bands.stream()
                .filter(rate -> rate.upTo >= grams)
                .findFirst()
                .or(() -> bands.isEmpty() ? Optional.empty() : Optional.of(bands.getLast()))
                .map(Rate::price);
    }

    private static List<Rate> read() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file())) {
            return rows.stream().map(Postage::rate).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader file() {
        return new InputStreamReader(
                Objects.requireNonNull(Postage.class.getResourceAsStream("postage.csv")), StandardCharsets.UTF_8);
    }

    private static Rate rate(NamedCsvRecord row) {
        return new Rate(
                row.getField("origin"),
                Zone.valueOf(row.getField("zone")),
                Integer.parseInt(row.getField("up_to_grams")),
                Money.ofMinor(Long.parseLong(row.getField("minor")), row.getField("currency")),
                LocalDate.parse(row.getField("valid_from")));
    }
}
