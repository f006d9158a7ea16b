package io.quittance.templates;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads contents that were planned before they had types: what a message of that template said. */
final class ContentVersion1 {

    private ContentVersion1() {}

    static MessageContent read(JsonNode kept, String template) {
        return switch (template) {
            case "statement" -> statement(kept);
            case "receipt" -> receipt(kept);
            case "receipt-corrected" ->
                new ReceiptCorrectedContent(required(kept, "receiptNumber"), day(kept, "paidOn"));
            case "payment-failed" -> new PaymentFailedContent(day(kept, "startedOn"));
            case "answer" -> new AnswerContent(text(kept, "signatory"), list(kept, "paragraphs", JsonNode::asString));
            case "login-link" ->
                new LoginContent(
                        required(kept, "link"),
                        required(kept, "code"),
                        kept.required("minutes").asInt());
            case "invitation" ->
                new InvitationContent(required(kept, "inviter"), required(kept, "link"), day(kept, "validUntil"));
            default -> reminder(kept);
        };
    }

    private static ReminderContent reminder(JsonNode kept) {
        var statement = kept.required("statement");
        var blocks = statement.has("blocks")
                ? list(statement, "blocks", block -> block(block, block.path("also")))
                : List.of(block(statement, statement.path("also").path("invoices")));
        return new ReminderContent(
                day(kept, "asOf"),
                kept.hasNonNull("payBy") ? day(kept, "payBy") : null,
                kept.path("reopened").asBoolean(false),
                blocks);
    }

    /** @param also the list of the other open invoices */
    private static ReminderContent.Block block(JsonNode block, JsonNode also) {
        return new ReminderContent.Block(
                money(block, "total"),
                items(block.required("invoices")),
                list(block, "credits", one -> new ReminderContent.Credit(text(one, "number"), money(one, "amount"))),
                items(also),
                text(block, "reference"));
    }

    private static List<ReminderContent.Item> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ContentVersion1::item)
                .toList();
    }

    private static ReminderContent.Item item(JsonNode one) {
        return new ReminderContent.Item(
                required(one, "number"),
                text(one, "description"),
                day(one, "issuedOn"),
                day(one, "dueOn"),
                money(one, "open"));
    }

    private static StatementContent statement(JsonNode kept) {
        var account = kept.required("statement");
        return new StatementContent(
                day(kept, "asOf"),
                list(
                        account,
                        "invoices",
                        one -> new StatementContent.Line(
                                required(one, "number"),
                                text(one, "description"),
                                day(one, "issuedOn"),
                                one.hasNonNull("dueOn") ? day(one, "dueOn") : null,
                                money(one, one.hasNonNull("total") ? "total" : "open"),
                                money(one, "open"))),
                money(account, "total"),
                null);
    }

    private static ReceiptContent receipt(JsonNode kept) {
        var payment = kept.required("payment");
        return new ReceiptContent(
                required(kept, "receiptNumber"),
                day(kept, "paidOn"),
                money(payment, "amount"),
                list(
                        payment,
                        "invoices",
                        one -> new ReceiptContent.Part(
                                required(one, "number"), money(one, "amount"), money(one, "left"))),
                kept.required("allSettled").asBoolean(),
                null,
                null);
    }

    private static String required(JsonNode node, String key) {
        return node.required(key).asString();
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asString() : null;
    }

    private static LocalDate day(JsonNode node, String key) {
        return LocalDate.parse(required(node, key));
    }

    private static Money money(JsonNode node, String key) {
        var amount = node.required(key);
        return Money.parse(required(amount, "amount"), required(amount, "currency"));
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
        return StreamSupport.stream(node.required(key).spliterator(), false)
                .map(read)
                .toList();
    }
}
