package io.quittance.messages;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quittance.kernel.FirmId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** The durable wake-up for the way out by post: a firm has letters to print. */
public record PrintOrder(long firmId) implements Serializable {

    /** The task that {@code letters} carries out. */
    public static final TaskDescriptor<PrintOrder> TASK = TaskDescriptor.of("letter-print", PrintOrder.class);

    /** Long enough for the letters of a run to come together. */
    private static final Duration QUIET = Duration.ofSeconds(12);

    /** The firm whose letters wait. */
    public FirmId firm() {
        return new FirmId(firmId);
    }

    /** A person wants it tried at once. */
    public static SchedulableInstance<PrintOrder> now(FirmId firm, Instant now) {
        return TASK.instance(firm.toString()).data(new PrintOrder(firm.value())).scheduledTo(now);
    }

    static SchedulableInstance<PrintOrder> soon(FirmId firm, Instant now) {
        return TASK.instance(firm.toString()).data(new PrintOrder(firm.value())).scheduledTo(now.plus(QUIET));
    }
}
