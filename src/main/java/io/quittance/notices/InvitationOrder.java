package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.Serializable;
import java.time.Instant;

/** The mail of an invitation, to be planned in the firm's own scope. */
record InvitationOrder(long firmId, String to, String language, String link, Instant expiresAt)
        implements Serializable {

    static final TaskDescriptor<InvitationOrder> TASK =
            TaskDescriptor.of("staff-invitation-mail", InvitationOrder.class);

    /** Without the link, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "InvitationOrder[firm_" + firmId + "]";
    }
}
