package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;

/** A set-off of which the debtor is to be told once the time for undo is over. @param sources of its postings */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SetOffJob(long firm, long debtor, String[] sources) implements Serializable {

    static final TaskDescriptor<SetOffJob> TASK = TaskDescriptor.of("set-off-note", SetOffJob.class);
}
