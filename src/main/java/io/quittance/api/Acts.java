package io.quittance.api;

import io.quittance.tenancy.AuditLog;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a program asks for and keeps who did it, in one transaction: neither stands without the other. */
@Component
public class Acts {

    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Acts(AuditLog audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** An act under way. */
    public record Act(ApiCaller caller, AuditLog audit) {

        /** Notes what was done to what, for the audit log. */
        public void note(String act, Object subject, String detail) {
            audit.append(caller.firm(), caller.actor(), act, subject.toString(), detail);
        }
    }

    /** Does it; what it throws undoes it. */
    public <T> T act(ApiCaller caller, Function<Act, T> deed) {
        var act = new Act(caller, audit);
        return Objects.requireNonNull(transaction.execute(_ -> deed.apply(act)));
    }
}
