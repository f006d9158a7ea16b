package io.quittance.templates;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of what is told outside a reminder, as a mail shows them. */
final class NoteFigures {

    private NoteFigures() {}

    static Map<String, @Nullable Object> of(ReceiptContent content) {
        var lines = content.invoices().stream()
                .map(part -> Map.of(
                        "number", part.number(),
                        "amount", part.amount(),
                        "settled", part.left().isZero(),
                        "left", part.left()))
                .toList();
        var payment = new HashMap<String, @Nullable Object>();
        payment.put("amount", content.amount());
        payment.put("invoices", lines);
        var over = content.over();
        payment.put("over", over == null ? null : Map.of("amount", over.amount(), "atOnce", over.atOnce()));
        return Map.of("payment", payment);
    }

    static Map<String, @Nullable Object> of(SetOffContent content) {
        var uses = content.uses().stream().map(NoteFigures::use).toList();
        var values = new HashMap<String, @Nullable Object>();
        values.put("uses", uses);
        values.put("total", content.total());
        values.put("kept", content.kept().isPositive() ? Map.of("amount", content.kept()) : null);
        return Map.of("setOff", values);
    }

    private static Map<String, @Nullable Object> use(SetOffContent.Use use) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("credit", use.credit());
        values.put("number", use.invoice());
        values.put("amount", use.amount());
        values.put("left", use.left());
        values.put("settled", use.left().isZero());
        return values;
    }

    static Map<String, @Nullable Object> of(QuestionCopyContent copy) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("about", copy.invoices().isEmpty() ? null : String.join(", ", copy.invoices()));
        return values;
    }
}
