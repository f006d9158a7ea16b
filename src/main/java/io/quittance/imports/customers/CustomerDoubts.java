package io.quittance.imports.customers;

import io.quittance.imports.customers.CustomerDoubtStore.Decision;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.TenantScope;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person says about customers whom a list calls by one reference and by several names. Whoever may read the doubt in
 * the caller's scope may decide it; what follows is the machine's work.
 */
@Component
public class CustomerDoubts {

    private static final String PREFIX = "cd_";

    private final CustomerDoubtStore store;
    private final CustomerJoin join;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    CustomerDoubts(
            CustomerDoubtStore store,
            CustomerJoin join,
            ApplicationEventPublisher events,
            AuditLog audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.join = join;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    static String outside(long id) {
        return PREFIX + id;
    }

    /** What nobody has decided yet, the last first. */
    public List<CustomerDoubt> open(FirmId firm) {
        return Objects.requireNonNull(transaction.execute(_ -> store.open(firm)));
    }

    /** They are several customers; from now on every new name under this reference is a customer of its own. */
    public void others(FirmId firm, long id, String by) {
        decide(firm, id, Decision.OTHERS, by, _ -> {});
    }

    /**
     * It is one customer, who has another name or address now: invoices and what is known come together.
     *
     * @throws RefusedException when something has happened to one of the invoices meanwhile, so that it cannot move
     */
    public void same(FirmId firm, long id, String by) {
        decide(firm, id, Decision.SAME, by, doubt -> join.join(firm, doubt));
    }

    private void decide(FirmId firm, long id, Decision decision, String by, Consumer<CustomerDoubt> then) {
        if (open(firm).stream().noneMatch(doubt -> doubt.id() == id)) {
            throw gone();
        }
        new TenantScope.Engine(firm)
                .run(() -> transaction.executeWithoutResult(_ -> {
                    var doubt = store.find(firm, id).orElseThrow(CustomerDoubts::gone);
                    if (!store.decide(firm, id, decision, by, clock.instant())) {
                        throw gone();
                    }
                    audit.append(firm, by, "customer.decided", outside(id), decision.name());
                    events.publishEvent(new CustomerDecided(firm, outside(id), by));
                    then.accept(doubt);
                }));
    }

    private static RefusedException gone() {
        return new RefusedException("customer", "gone", "This is decided already", "look at the page again");
    }
}
