package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quittance.allocation.CreditApplied;
import io.quittance.allocation.SetOffUse;
import io.quittance.allocation.SetOffs;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.notices.Notes.Note;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import io.quittance.templates.SetOffContent;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a debtor what was deducted from what: a set-off takes effect by being declared to the other side (BGB § 388), and a
 * balance that changes by itself is a riddle. It waits as long as a typed payment can be undone; what was taken back by then is
 * not told.
 */
@Component
class SetOffNotes {

    private static final Duration TIME_FOR_UNDO = Duration.ofMinutes(5);

    private final SetOffs setOffs;
    private final Invoices invoices;
    private final Positions positions;
    private final Notes notes;
    private final Outbox outbox;
    private final InstantSource clock;

    SetOffNotes(
            SetOffs setOffs, Invoices invoices, Positions positions, Notes notes, Outbox outbox, InstantSource clock) {
        this.setOffs = setOffs;
        this.invoices = invoices;
        this.positions = positions;
        this.notes = notes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The task that tells one. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<SetOffJob> setOffNote(Jobs jobs, SetOffNotes notes) {
            return jobs.once(SetOffJob.TASK).does(job -> {
                var firm = new FirmId(job.firm());
                new TenantScope.Engine(firm)
                        .run(() -> notes.tell(firm, new DebtorId(job.debtor()), List.of(job.sources())));
            });
        }
    }

    @EventListener
    void applied(CreditApplied event) {
        var job = new SetOffJob(
                event.firm().value(), event.debtor().value(), event.sources().toArray(String[]::new));
        outbox.schedule(SetOffJob.TASK
                .instance(event.firm().value() + "-" + event.sources().getFirst())
                .data(job)
                .scheduledTo(clock.instant().plus(TIME_FOR_UNDO)));
    }

    /** Tells those of these set-offs that still stand. */
    @Transactional
    public void tell(FirmId firm, DebtorId debtor, List<String> sources) {
        var standing = setOffs.standing(firm, sources);
        if (!standing.isEmpty()) {
            var content = content(firm, debtor, standing);
            var about = standing.stream().map(SetOffUse::invoice).distinct().toList();
            notes.tell(firm, debtor, Note.of("set-off", sources.getFirst(), about, content));
        }
    }

    private SetOffContent content(FirmId firm, DebtorId debtor, List<SetOffUse> standing) {
        var documents = invoices.getAll(
                firm,
                standing.stream()
                        .flatMap(use -> Stream.of(Optional.ofNullable(use.note()), Optional.of(use.invoice())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
        var today = notes.today(firm);
        var currency = standing.getFirst().amount().currency();
        var owed = positions.in(firm, debtor, currency, today);
        return new SetOffContent(
                today, standing.stream().map(use -> use(use, documents, owed)).toList(), owed.credit());
    }

    private static SetOffContent.Use use(SetOffUse use, Map<InvoiceId, Invoice> documents, Position owed) {
        var invoice = Objects.requireNonNull(documents.get(use.invoice()));
        var note = use.note();
        return new SetOffContent.Use(
                note == null
                        ? null
                        : Objects.requireNonNull(documents.get(note)).number(),
                invoice.number(),
                use.amount(),
                owed.openOf(invoice.id()));
    }
}
