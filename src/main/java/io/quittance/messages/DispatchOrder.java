package io.quittance.messages;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quittance.kernel.FirmId;
import java.io.Serializable;
import java.time.Instant;

/** The durable wake-up for the way out: a firm has messages to send. */
public record DispatchOrder(long firmId) implements Serializable {

    /** The task that {@code mail} carries out. */
    public static final TaskDescriptor<DispatchOrder> TASK = TaskDescriptor.of("mail-dispatch", DispatchOrder.class);

    /** The firm whose messages wait. */
    public FirmId firm() {
        return new FirmId(firmId);
    }

    /** An order to look at once. */
    public static SchedulableInstance<DispatchOrder> now(FirmId firm, Instant now) {
        return TASK.instance(firm.toString())
                .data(new DispatchOrder(firm.value()))
                .scheduledTo(now);
    }
}
