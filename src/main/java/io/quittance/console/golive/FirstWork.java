package io.quittance.console.golive;

import io.quittance.imports.ImportReport;
import io.quittance.imports.ImportStatus;
import io.quittance.imports.Imports;
import io.quittance.kernel.FirmId;
import io.quittance.receivables.InvoiceFilter;
import io.quittance.receivables.Invoices;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.Run;
import io.quittance.reminders.Scenarios;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a firm has done before it goes live: brought invoices, rehearsed them. */
@Component
class FirstWork {

    private static final int LATEST = 20;

    private final Scenarios scenarios;
    private final Imports imports;
    private final Invoices invoices;
    private final ReminderRuns runs;

    FirstWork(Scenarios scenarios, Imports imports, Invoices invoices, ReminderRuns runs) {
        this.scenarios = scenarios;
        this.imports = imports;
        this.invoices = invoices;
        this.runs = runs;
    }

    Set<GoLiveCheck> missing(FirmId firm) {
        var missing = EnumSet.noneOf(GoLiveCheck.class);
        if (scenarios.of(firm).isEmpty()) {
            missing.add(GoLiveCheck.SCENARIO);
        }
        if (invoices.page(firm, InvoiceFilter.ALL, null, 1).isEmpty()) {
            missing.add(GoLiveCheck.IMPORT);
        }
        if (lastRehearsal(firm).isEmpty()) {
            missing.add(GoLiveCheck.REHEARSAL);
        }
        return missing;
    }

    /** The last rehearsal that was asked for after the last file came in. */
    Optional<Run> lastRehearsal(FirmId firm) {
        var lastFile = imports.page(firm, null, LATEST).stream()
                .filter(report -> report.status() == ImportStatus.DONE && report.accepted() + report.changed() > 0)
                .map(ImportReport::receivedAt)
                .findFirst();
        return runs.lastRehearsal(firm, lastFile.orElse(Instant.EPOCH));
    }
}
