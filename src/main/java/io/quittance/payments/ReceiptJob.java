package io.quittance.payments;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;

/** The receipt of a payment typed by a person, to be let go when the time for undo is over. */
record ReceiptJob(long firm, long payment) implements Serializable {

    static final TaskDescriptor<ReceiptJob> TASK = TaskDescriptor.of("typed-receipt", ReceiptJob.class);
}
