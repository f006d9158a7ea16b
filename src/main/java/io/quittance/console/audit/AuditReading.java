package io.quittance.console.audit;

import io.quittance.identity.StaffMember;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditEntry;
import io.quittance.tenancy.AuditFilter;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.TenantScope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the panel of the log for a firm or for the installation. */
@Component
class AuditReading {

    private final AuditLog log;
    private final Authors authors;
    private final InstantSource clock;

    AuditReading(AuditLog log, Authors authors, InstantSource clock) {
        this.log = log;
        this.authors = authors;
        this.clock = clock;
    }

    /**
     * The panel.
     *
     * @param scope asked at every click, so that a right taken away ends the reading
     * @param firm null for all firms
     */
    AuditPanel panel(
            StaffTexts texts,
            ZoneId zone,
            Supplier<TenantScope> scope,
            @Nullable FirmId firm,
            Collection<StaffMember> people,
            Collection<Firm> firms) {
        var byId = firms.stream().collect(Collectors.toMap(one -> one.id().toString(), Function.identity()));
        var names = new LinkedHashMap<String, String>();
        people.forEach(person -> names.put(person.id().toString(), person.name()));
        return new AuditPanel(
                texts,
                zone,
                LocalDate.ofInstant(clock.instant(), zone),
                names,
                firm == null,
                new InScope(texts, zone, scope, firm, byId));
    }

    private final class InScope implements AuditPanel.Source {

        private final StaffTexts texts;
        private final ZoneId zone;
        private final Supplier<TenantScope> scope;
        private final @Nullable FirmId firm;
        private final Map<String, Firm> firms;

        InScope(
                StaffTexts texts,
                ZoneId zone,
                Supplier<TenantScope> scope,
                @Nullable FirmId firm,
                Map<String, Firm> firms) {
            this.texts = texts;
            this.zone = zone;
            this.scope = scope;
            this.firm = firm;
            this.firms = firms;
        }

        @Override
        public List<AuditEntry> page(AuditPanel.Asked asked, @Nullable AuditEntry before, int limit) {
            var filter = new AuditFilter(
                    firm,
                    asked.actor(),
                    asked.acts(),
                    asked.first().atStartOfDay(zone).toInstant(),
                    asked.last().plusDays(1).atStartOfDay(zone).toInstant());
            return scope.get().call(() -> log.page(filter, before, limit));
        }

        @Override
        public AuditWords words(List<AuditEntry> entries) {
            var people = entries.stream()
                    .flatMap(entry -> Stream.of(entry.actor(), entry.subject()))
                    .collect(Collectors.toSet());
            return new AuditWords(texts, authors.of(texts, people), firms);
        }
    }
}
