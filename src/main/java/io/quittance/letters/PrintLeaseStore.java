package io.quittance.letters;

import io.quittance.kernel.FirmId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One at a time prints for a firm, over all nodes: a lease by the database's clock, renewed with every step. */
@Component
class PrintLeaseStore {

    /** Longer than any step takes; so long a firm waits after a crash. */
    private static final int LEASE_SECONDS = 20;

    private static final String TAKE = """
            insert into letters.print_lease as t (firm_id, holder, until_at)
            values (:firm, :holder, clock_timestamp() + make_interval(secs => :lease))
            on conflict (firm_id) do update set holder = excluded.holder, until_at = excluded.until_at
                where t.until_at < clock_timestamp()
            """;

    private static final String RENEW = """
            update letters.print_lease set until_at = clock_timestamp() + make_interval(secs => :lease)
            where firm_id = :firm and holder = :holder
            """;

    private static final String END = "delete from letters.print_lease where firm_id = :firm and holder = :holder";

    private final JdbcClient jdbc;

    /** The right to print for a firm. */
    record Lease(FirmId firm, UUID holder) {}

    PrintLeaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False while somebody else prints for this firm. */
    @Transactional
    boolean take(Lease lease) {
        return leased(TAKE, lease);
    }

    /** Goes on with the lease; in a step's transaction it keeps others out until its end. @throws IllegalStateException when it was lost */
    @Transactional
    void renew(Lease lease) {
        if (!leased(RENEW, lease)) {
            throw new IllegalStateException("another node prints for " + lease.firm() + " by now");
        }
    }

    @Transactional
    void end(Lease lease) {
        jdbc.sql(END)
                .param("firm", lease.firm().value())
                .param("holder", lease.holder())
                .update();
    }

    private boolean leased(String sql, Lease lease) {
        return jdbc.sql(sql)
                        .param("firm", lease.firm().value())
                        .param("holder", lease.holder())
                        .param("lease", LEASE_SECONDS)
                        .update()
                == 1;
    }
}
