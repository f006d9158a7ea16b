package io.quittance.desk.work;

import io.quittance.agenda.Task;
import io.quittance.kernel.Money;
import io.quittance.messages.MessageReason;
import io.quittance.questions.Topic;
import io.quittance.receivables.Hold;
import io.quittance.staff.StaffTexts;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The note of a task in words: the machine stores codes, people write text. */
final class Notes {

    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9.]+) ([A-Z]{3})");

    private Notes() {}

    /** Why a hold was placed; the machine's own reason is its kind, which is shown anyway. */
    static String reason(Hold hold) {
        return hold.placedBy().equals("machine") ? "" : hold.reason();
    }

    /** What it is about, that it is late, and what usually helps. */
    static Stream<String> lines(StaffTexts texts, Task task) {
        var late = task.kind().holdKind() == null ? TasksText.TASK_LATE : TasksText.TASK_LATE_HOLDS;
        return Stream.of(
                        of(texts, task),
                        task.escalatedOn() == null
                                ? ""
                                : texts.of(late, texts.formats().day(task.dueOn())),
                        texts.word(task.kind().action()))
                .filter(line -> !line.isEmpty());
    }

    private static String of(StaffTexts texts, Task task) {
        return switch (task.kind()) {
            case PAYMENT_FAILED, CHARGEBACK, PAYMENT_RETURNED, PAYMENT_REVERSED, UNMATCHED_MONEY ->
                amount(texts, task.detail());
            case CLAIM_BROKEN -> "";
            case QUESTION, PAYMENT_CLAIMED -> topic(texts, task);
            default -> MessageReason.named(task.detail()).map(texts::word).orElse(task.detail());
        };
    }

    /** The machine writes an amount as {@code 120.00 EUR}. */
    private static String amount(StaffTexts texts, String detail) {
        var written = AMOUNT.matcher(detail);
        return written.matches() ? texts.money(Money.parse(written.group(1), written.group(2))) : detail;
    }

    private static String topic(StaffTexts texts, Task task) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(task.detail()))
                .map(texts::word)
                .findFirst()
                .orElse(task.detail());
    }
}
