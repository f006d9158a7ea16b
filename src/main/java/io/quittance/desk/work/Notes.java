package io.quittance.desk.work;

import io.quittance.agenda.Task;
import io.quittance.agenda.TaskKind;
import io.quittance.messages.MessageReason;
import io.quittance.questions.Topic;
import io.quittance.receivables.Hold;
import io.quittance.staff.StaffTexts;
import java.util.Arrays;
import java.util.stream.Stream;

/** The note of a task in words: the machine stores codes, people write text. */
final class Notes {

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
        if (task.kind() == TaskKind.QUESTION) {
            return Arrays.stream(Topic.values())
                    .filter(topic -> topic.name().equals(task.detail()))
                    .map(texts::word)
                    .findFirst()
                    .orElse(task.detail());
        }
        return MessageReason.named(task.detail()).map(texts::word).orElse(task.detail());
    }
}
