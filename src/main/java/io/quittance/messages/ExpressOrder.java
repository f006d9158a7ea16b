package io.quittance.messages;

import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import java.io.Serializable;
import java.time.Instant;

/** The durable wake-up for one mail that somebody waits for. It is its own job, so that none of another node stands before it. */
public record ExpressOrder(long firmId, long messageId) implements Serializable {

    /** The task that {@code mail} carries out. */
    public static final TaskDescriptor<ExpressOrder> TASK = TaskDescriptor.of("mail-express", ExpressOrder.class);

    /** The firm whose mail waits. */
    public FirmId firm() {
        return new FirmId(firmId);
    }

    static SchedulableInstance<ExpressOrder> now(FirmId firm, MessageId message, Instant now) {
        return TASK.instance(firm + "-" + message)
                .data(new ExpressOrder(firm.value(), message.value()))
                .priority(Priority.HIGH)
                .scheduledTo(now);
    }
}
