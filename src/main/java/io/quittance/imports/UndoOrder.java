package io.quittance.imports;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.io.Serializable;
import java.time.Instant;

/** The durable order to undo an import. */
record UndoOrder(long firmId, long importId) implements Serializable {

    static final TaskDescriptor<UndoOrder> TASK = TaskDescriptor.of("import-undo", UndoOrder.class);

    static SchedulableInstance<UndoOrder> of(FirmId firm, ImportId id, Instant now) {
        return TASK.instance(firm + "-" + id)
                .data(new UndoOrder(firm.value(), id.value()))
                .scheduledTo(now);
    }

    FirmId firm() {
        return new FirmId(firmId);
    }

    ImportId id() {
        return new ImportId(importId);
    }
}
