package io.quittance.templates;

import io.quittance.kernel.Money;
import io.quittance.templates.MailFigures.Bank;
import io.quittance.templates.PlanContent.Line;
import io.quittance.templates.PlanContent.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of what is told about a plan, as a mail shows them, and its days, which letters name too. */
final class PlanFigures {

    private PlanFigures() {}

    /** What texts may ask for whoever reads them: days and numbers, no amounts. */
    static Map<String, @Nullable Object> days(PlanContent content) {
        var terms = content.terms();
        var values = new HashMap<String, @Nullable Object>();
        values.put("count", terms.count());
        values.put("single", terms.count() == 1);
        values.put("firstOn", terms.firstOn());
        values.put("lastOn", terms.lastOn());
        values.put("day", content.day());
        values.put("until", content.until());
        values.put("changed", content.before() != null);
        values.put(
                "about",
                content.claims() == null ? null : about(content.claims().numbers()));
        values.put("note", content.note().isEmpty() ? null : Map.of("paragraphs", content.note()));
        return values;
    }

    /** The first of them; the page behind the link names all. */
    private static String about(List<String> numbers) {
        var shown = String.join(", ", numbers.subList(0, Math.min(MailFigures.MOST_ROWS, numbers.size())));
        return numbers.size() > MailFigures.MOST_ROWS ? shown + " …" : shown;
    }

    /** @param debtor the firm's reference of the debtor */
    static Map<String, @Nullable Object> of(PlanContent content, @Nullable Bank bank, String debtor) {
        var sum = content.sum();
        var plan = new HashMap<String, @Nullable Object>();
        plan.put("sum", amount(sum));
        plan.put(
                "owed",
                content.claims() == null ? null : amount(content.claims().owed()));
        plan.put(
                "givenUp",
                content.claims() == null ? null : amount(content.claims().givenUp()));
        plan.put("change", change(content.before(), content.terms()));
        plan.put("coming", content.lines().isEmpty() ? null : coming(content.lines()));
        plan.put("bank", content.isAsked() && sum != null && bank != null ? transfer(bank, sum, debtor) : null);
        return Map.of("plan", plan);
    }

    private static @Nullable Map<String, Object> amount(@Nullable Money amount) {
        return amount == null ? null : Map.of("amount", amount);
    }

    private static @Nullable Map<String, @Nullable Object> change(@Nullable Terms before, Terms after) {
        if (before == null || before.equals(after)) {
            return null;
        }
        var pairs = new HashMap<String, @Nullable Object>();
        pairs.put("each", pair(before.each(), after.each()));
        pairs.put("number", pair(before.count(), after.count()));
        pairs.put("first", pair(before.firstOn(), after.firstOn()));
        pairs.put("last", pair(before.lastOn(), after.lastOn()));
        return pairs;
    }

    private static @Nullable Map<String, Object> pair(Object before, Object after) {
        return before.equals(after) ? null : Map.of("before", before, "after", after);
    }

    private static Map<String, @Nullable Object> coming(List<Line> lines) {
        int shown = lines.size() <= MailFigures.MOST_ROWS ? lines.size() : MailFigures.MOST_ROWS;
        int hidden = lines.size() - shown;
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "lines",
                lines.subList(0, shown).stream()
                        .map(line -> Map.of("on", line.on(), "amount", line.amount()))
                        .toList());
        values.put(
                "more",
                hidden == 0
                        ? null
                        : Map.of(
                                "count",
                                hidden,
                                "one",
                                hidden == 1,
                                "lastOn",
                                lines.getLast().on()));
        return values;
    }

    private static Map<String, Object> transfer(Bank bank, Money sum, String debtor) {
        return Map.of(
                "holder",
                bank.holder(),
                "iban",
                bank.iban(),
                "sums",
                List.of(Map.of("total", sum, "reference", PaymentReference.of(List.of(), debtor))));
    }
}
