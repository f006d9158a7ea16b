package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quittance.edge.PublicUrl;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Firms;
import io.quittance.parties.accounts.AccountChanged;
import io.quittance.templates.AccountChangedContent;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.io.Serializable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a firm at its own address that its debtors pay into another account, so that whoever did not expect it hears of it. The
 * operator may have confirmed it in a scope that writes no firm's rows, so a task plans the mail.
 */
@Component
class AccountMails {

    private static final TaskDescriptor<Order> TASK = TaskDescriptor.of("account-changed-mail", Order.class);

    private final Messages messages;
    private final Firms firms;
    private final Outbox outbox;
    private final PublicUrl publicUrl;
    private final BusinessDay businessDay;
    private final InstantSource clock;

    AccountMails(
            Messages messages,
            Firms firms,
            Outbox outbox,
            PublicUrl publicUrl,
            BusinessDay businessDay,
            InstantSource clock) {
        this.messages = messages;
        this.firms = firms;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    /** The mail, to be planned in the firm's own scope. */
    record Order(long firmId, String iban, LocalDate on, String key) implements Serializable {}

    /** The task behind the mail. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Order> accountChangedMail(Jobs jobs, AccountMails mails) {
            return jobs.once(TASK)
                    .does(order -> new TenantScope.Engine(new FirmId(order.firmId())).run(() -> mails.plan(order)));
        }
    }

    @EventListener
    void changed(AccountChanged event) {
        var firm = firms.get(event.firm());
        var key = "account-changed:" + clock.instant().toEpochMilli();
        var order = new Order(event.firm().value(), event.iban().grouped(), businessDay.today(firm.zone()), key);
        outbox.schedule(TASK.instance(event.firm() + key).data(order).scheduledTo(clock.instant()));
    }

    private void plan(Order order) {
        var firm = firms.get(new FirmId(order.firmId()));
        messages.plan(
                firm.id(),
                List.of(new MessageDraft(
                        order.key(),
                        MessageKind.NOTE,
                        Channel.EMAIL,
                        null,
                        List.of(),
                        null,
                        "account-changed",
                        firm.language(),
                        order.on(),
                        new AccountChangedContent(
                                order.iban(),
                                order.on(),
                                publicUrl.at("/console/" + firm.key()).toString()),
                        List.of(),
                        firm.contactEmail())));
    }
}
