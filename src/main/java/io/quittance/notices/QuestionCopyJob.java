package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;

/** A question of which its writer is to get a copy. */
record QuestionCopyJob(long firm, long question) implements Serializable {

    static final TaskDescriptor<QuestionCopyJob> TASK = TaskDescriptor.of("question-copy", QuestionCopyJob.class);
}
