package io.quittance.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what has run out: login codes, remembered browsers, old invitations. */
@Configuration(proxyBeanMethods = false)
class Purge {

    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Duration KEEP_INVITATIONS = Duration.ofDays(90);

    @Bean
    Task<Void> identityPurge(
            Jobs jobs,
            DebtorLoginStore logins,
            InvitationStore invitations,
            TransactionTemplate transaction,
            InstantSource clock) {
        return jobs.recurring(
                "identity-purge",
                FixedDelay.of(EVERY),
                () -> new TenantScope.Platform()
                        .run(() -> transaction.executeWithoutResult(_ -> {
                            var now = clock.instant();
                            logins.purge(now);
                            invitations.purge(now.minus(KEEP_INVITATIONS));
                        })));
    }
}
