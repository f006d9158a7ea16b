package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quittance.identity.PasswordForgotten;
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
import io.quittance.templates.LoginContent;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails the link to a new password: in the look of the person's firm, or in the platform's own. A task plans it: nobody is
 * signed in who could.
 */
@Component
class PasswordMails {

    private final Messages messages;
    private final Firms firms;
    private final PlatformMails platform;
    private final Outbox outbox;
    private final BusinessDay businessDay;
    private final InstantSource clock;

    PasswordMails(
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
        Task<PasswordOrder> staffPasswordMail(Jobs jobs, PasswordMails mails) {
            return jobs.once(PasswordOrder.TASK)
                    .does(order -> new TenantScope.Engine(new FirmId(order.firmId())).run(() -> mails.plan(order)));
        }
    }

    @EventListener
    void forgotten(PasswordForgotten asked) {
        var firm = asked.firm();
        var link = asked.link().toString();
        if (firm == null) {
            platform.send(new PlatformMail(
                    key(link),
                    asked.to(),
                    asked.language(),
                    "platform-password",
                    new LoginContent(link, "", asked.minutes()),
                    List.of()));
            return;
        }
        var order = new PasswordOrder(
                firm.value(), asked.to().value(), asked.language().code(), link, asked.minutes());
        outbox.schedule(
                PasswordOrder.TASK.instance(key(order.link())).data(order).scheduledTo(clock.instant()));
    }

    private void plan(PasswordOrder order) {
        var firm = firms.get(new FirmId(order.firmId()));
        messages.plan(
                firm.id(),
                List.of(new MessageDraft(
                        key(order.link()),
                        MessageKind.LOGIN_LINK,
                        Channel.EMAIL,
                        null,
                        List.of(),
                        null,
                        "new-password",
                        Language.parse(order.language()),
                        businessDay.today(firm.zone()),
                        new LoginContent(order.link(), "", order.minutes()),
                        List.of(),
                        EmailAddress.parse(order.to()))));
    }

    private static String key(String link) {
        return "new-password:"
                + Hashes.sha256Hex(link.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
