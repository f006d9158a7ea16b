package io.quittance.payments.checkout;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;
import java.time.Instant;

/** The data of a durable job: whose open payment pages may ask for too much. */
record StalePagesJob(long firm, long debtor) implements Serializable {

    static final TaskDescriptor<StalePagesJob> TASK = TaskDescriptor.of("stale-payment-pages", StalePagesJob.class);

    String key(Instant at) {
        return firm + ":" + debtor + ":" + at;
    }
}
