package io.quittance.templates;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a content that texts may ask for, in mails and letters alike. What a mail shows in rows is {@link MailFigures}. */
public final class ContentValues {

    private ContentValues() {}

    public static Map<String, @Nullable Object> of(MessageContent content) {
        var values = new HashMap<String, @Nullable Object>();
        switch (content) {
            case ReminderContent reminder -> {
                values.put("asOf", reminder.asOf());
                values.put("payBy", reminder.payBy());
                values.put("one", reminder.isOne());
                values.put("statement", Map.of("one", reminder.isOne()));
                values.put("clause", null);
            }
            case StatementContent statement -> {
                values.put("asOf", statement.asOf());
                values.put("payBy", null);
            }
            case ReceiptContent receipt -> put(values, receipt);
            case ReceiptCorrectedContent corrected ->
                values.putAll(Map.of("receiptNumber", corrected.receiptNumber(), "paidOn", corrected.paidOn()));
            case PaymentFailedContent failed -> values.put("startedOn", failed.startedOn());
            case SetOffContent setOff -> values.put("on", setOff.on());
            case QuestionCopyContent copy ->
                values.putAll(Map.of("paragraphs", copy.paragraphs(), "answerBy", copy.answerBy()));
            case AnswerContent answer -> put(values, answer);
            case PlanContent plan -> values.putAll(PlanFigures.days(plan));
            case NewsContent news -> put(values, news);
            case LoginContent login ->
                values.putAll(Map.of("link", login.link(), "code", login.code(), "minutes", login.minutes()));
            case InvitationContent invitation ->
                values.putAll(Map.of(
                        "inviter", invitation.inviter(),
                        "link", invitation.link(),
                        "validUntil", invitation.validUntil()));
            case AccountChangedContent account -> put(values, account);
        }
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, ReceiptContent receipt) {
        values.put("receiptNumber", receipt.receiptNumber());
        values.put("paidOn", receipt.paidOn());
        values.put("allSettled", receipt.allSettled());
        values.put("overpaid", receipt.over() != null);
        var plan = receipt.plan();
        var next = plan == null ? null : plan.next();
        values.put("onPlan", plan != null);
        values.put("planDone", plan != null && next == null);
        values.put("planKept", plan == null ? null : plan.kept());
        values.put("planCount", plan == null ? null : plan.count());
        values.put("planNext", next == null ? null : next.on());
    }

    private static void put(Map<String, @Nullable Object> values, NewsContent news) {
        values.put("detail", news.detail());
        values.put("action", news.action());
    }

    private static void put(Map<String, @Nullable Object> values, AccountChangedContent account) {
        values.put("iban", account.iban());
        values.put("changedOn", account.changedOn());
        values.put("link", account.link());
    }

    private static void put(Map<String, @Nullable Object> values, AnswerContent answer) {
        if (answer.signatory() != null) {
            values.put("signatory", answer.signatory());
        }
        values.put("paragraphs", answer.paragraphs());
        values.put("greets", answer.greets());
        var question = answer.question();
        values.put(
                "question", question == null ? null : Map.of("askedOn", question.on(), "lines", question.paragraphs()));
    }
}
