package io.quittance.letters;

import io.quittance.dispatch.Outgoing;
import io.quittance.kernel.Money;
import io.quittance.parties.Firm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Letters that come to a batch. */
record NewLetters(Firm firm, LocalDate on, List<Outgoing.Letter> letters) {

    /** Their values in the table, a column at a time. Printed on one side, a page is a sheet. */
    Map<String, Object> columns() {
        var postages = letters.stream().map(this::postage).toList();
        return Map.ofEntries(
                Map.entry(
                        "messages", numbers(letter -> letter.attempt().message().value())),
                Map.entry("debtors", numbers(letter -> letter.debtor().id().value())),
                Map.entry("references", texts(letter -> letter.debtor().reference())),
                Map.entry("invoices", texts(NewLetters::invoices)),
                Map.entry("profiles", texts(Outgoing.Letter::envelope)),
                Map.entry("pages", counts(Outgoing.Letter::pages)),
                Map.entry("sheets", counts(Outgoing.Letter::pages)),
                Map.entry(
                        "countries",
                        texts(letter -> letter.debtor().address().country().value())),
                Map.entry(
                        "postalCodes",
                        texts(letter -> Objects.requireNonNullElse(
                                letter.debtor().address().postalCode(), ""))),
                Map.entry("hashes", texts(Outgoing.Letter::sha256)),
                Map.entry("postages", postages.stream().map(Money::minor).toArray(Long[]::new)),
                Map.entry(
                        "currencies", postages.stream().map(Money::currencyCode).toArray(String[]::new)));
    }

    private Money postage(Outgoing.Letter letter) {
        return Postage.estimate(
                        firm.address().country(), letter.debtor().address().country(), letter.pages(), on)
                .orElseGet(() -> Money.zero(firm.currency()));
    }

    private static String invoices(Outgoing.Letter letter) {
        return letter.invoices().stream()
                .map(invoice -> Long.toString(invoice.value()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String[] texts(Function<Outgoing.Letter, String> value) {
        return letters.stream().map(value).toArray(String[]::new);
    }

    private Long[] numbers(Function<Outgoing.Letter, Long> value) {
        return letters.stream().map(value).toArray(Long[]::new);
    }

    private Integer[] counts(Function<Outgoing.Letter, Integer> value) {
        return letters.stream().map(value).toArray(Integer[]::new);
    }
}
