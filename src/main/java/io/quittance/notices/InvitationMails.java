package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quittance.identity.StaffInvited;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.Language;
import io.quittance.mail.PlatformMail;
import io.quittance.mail.PlatformMails;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Firms;
import io.quittance.templates.InvitationContent;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails the link of an invitation in the look of the firm; to several firms at once, in the platform's own. An operator is
 * invited in a scope that writes no firm's rows, so a task plans the mail. An invitation without a firm (another operator) is
 * handed over by showing its link.
 */
@Component
class InvitationMails {

    private final Messages messages;
    private final Firms firms;
    private final PlatformMails platform;
    private final Outbox outbox;
    private final BusinessDay businessDay;
    private final InstantSource clock;

    InvitationMails(
            Messages messages,
            Firms firms,
            PlatformMails platform,
            Outbox outbox,
            BusinessDay businessDay,
            InstantSource clock) {
        this.messages = messages;
        this.firms = firms;
        this.platform = platform;
        this.outbox = outbox;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    /** The task behind the mail. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<InvitationOrder> staffInvitationMail(Jobs jobs, InvitationMails mails) {
            return jobs.once(InvitationOrder.TASK)
                    .does(order -> new TenantScope.Engine(new FirmId(order.firmId())).run(() -> mails.plan(order)));
        }
    }

    @EventListener
    void invited(StaffInvited event) {
        if (event.firms().size() > 1) {
            platform.send(ofSeveral(event));
            return;
        }
        event.firms().stream()
                .findFirst()
                .map(firm -> new InvitationOrder(
                        firm.value(),
                        event.to().value(),
                        event.language().code(),
                        event.link().toString(),
                        event.expiresAt()))
                .ifPresent(order -> outbox.schedule(InvitationOrder.TASK
                        .instance(key(order.link()))
                        .data(order)
                        .scheduledTo(clock.instant())));
    }

    private PlatformMail ofSeveral(StaffInvited event) {
        var link = event.link().toString();
        var names = event.firms().stream()
                .map(firm -> firms.get(firm).name())
                .sorted()
                .toList();
        return new PlatformMail(
                key(link),
                event.to(),
                event.language(),
                "platform-invitation",
                new InvitationContent("", link, LocalDate.ofInstant(event.expiresAt(), ZoneOffset.UTC)),
                names);
    }

    private void plan(InvitationOrder order) {
        var firm = firms.get(new FirmId(order.firmId()));
        var content = new InvitationContent(
                firm.contactName(), order.link(), LocalDate.ofInstant(order.expiresAt(), firm.zone()));
        messages.plan(
                firm.id(),
                List.of(new MessageDraft(
                        key(order.link()),
                        MessageKind.LOGIN_LINK,
                        Channel.EMAIL,
                        null,
                        List.of(),
                        null,
                        "invitation",
                        Language.parse(order.language()),
                        businessDay.today(firm.zone()),
                        content,
                        List.of(),
                        EmailAddress.parse(order.to()))));
    }

    private static String key(String link) {
        return "invitation:"
                + Hashes.sha256Hex(link.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
