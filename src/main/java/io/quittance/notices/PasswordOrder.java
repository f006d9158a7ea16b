package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;

/** The mail with the link to a new password, to be planned in the firm's own scope. */
record PasswordOrder(long firmId, String to, String language, String link, int minutes) implements Serializable {

    static final TaskDescriptor<PasswordOrder> TASK = TaskDescriptor.of("staff-password-mail", PasswordOrder.class);

    /** Without the link, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "PasswordOrder[firm_" + firmId + "]";
    }
}
