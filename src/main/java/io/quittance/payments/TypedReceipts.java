package io.quittance.payments;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;
import io.quittance.payments.books.WaitingReceiptStore;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the receipt of a payment typed by a person back while it can be undone, so that a slip of the hand thanks nobody for
 * money that never came.
 */
@Component
public class TypedReceipts {

    /** Most slips are seen at once, on reading what was typed; a receipt is not urgent. */
    static final Duration TIME_FOR_UNDO = Duration.ofMinutes(5);

    private final WaitingReceiptStore store;
    private final Outbox outbox;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    TypedReceipts(WaitingReceiptStore store, Outbox outbox, InstantSource clock, ApplicationEventPublisher events) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    /** The task that lets one go. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<ReceiptJob> typedReceipt(Jobs jobs, TypedReceipts receipts) {
            return jobs.once(ReceiptJob.TASK).does(job -> {
                var firm = new FirmId(job.firm());
                new TenantScope.Engine(firm).run(() -> receipts.letGo(firm, new PaymentId(job.payment())));
            });
        }
    }

    /** The receipt of this payment waits from this business day on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepBack(FirmId firm, PaymentId payment, LocalDate on) {
        store.wait(firm, payment, on);
        var job = new ReceiptJob(firm.value(), payment.value());
        outbox.schedule(ReceiptJob.TASK
                .instance(firm.value() + "-" + payment.value())
                .data(job)
                .scheduledTo(clock.instant().plus(TIME_FOR_UNDO)));
    }

    public boolean isKeptBack(FirmId firm, PaymentId payment) {
        return store.isWaiting(firm, payment);
    }

    /** The payment was undone: its receipt never leaves. Gives whether it had not left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean drop(FirmId firm, PaymentId payment) {
        return store.take(firm, payment);
    }

    /** The time for undo is over: {@link ReceiptDue} is told, once. */
    @Transactional
    public void letGo(FirmId firm, PaymentId payment) {
        if (store.take(firm, payment)) {
            events.publishEvent(new ReceiptDue(firm, payment));
        }
    }

    /** A new business day began: whatever was typed on an earlier one is no slip of the hand any more. */
    @Transactional
    public void letGoBefore(FirmId firm, LocalDate day) {
        store.sinceBefore(firm, day).forEach(payment -> letGo(firm, payment));
    }
}
