package io.quittance.plans.agreement;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;

/** The agreement on a plan is to be written. */
record AgreementJob(long firm, long plan) implements Serializable {

    static final TaskDescriptor<AgreementJob> TASK = TaskDescriptor.of("plan-agreement", AgreementJob.class);
}
