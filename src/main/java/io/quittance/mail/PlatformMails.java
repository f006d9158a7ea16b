package io.quittance.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quittance.branding.Brands;
import io.quittance.branding.SenderIdentities;
import io.quittance.dispatch.DeliveryResult;
import io.quittance.dispatch.MailFormat;
import io.quittance.dispatch.MailParts;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Hashes;
import io.quittance.mail.SmtpConnection.Envelope;
import io.quittance.templates.ContentValues;
import io.quittance.templates.MessageTemplates;
import io.quittance.templates.MessageText;
import io.quittance.templates.OwnedTemplates;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Sends the platform's own mails, in its own look and from its own address. They stand in no firm's outbox and archive: no firm
 * may read them. A mail whose way out is shut for a time is tried again, always under the same Message-ID.
 */
@Component
public class PlatformMails {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformMails.class);

    private final OwnedTemplates templates = OwnedTemplates.shipped();
    private final Brands brands;
    private final SenderIdentities identities;
    private final MailFormat format;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final InstantSource clock;

    PlatformMails(
            Brands brands,
            SenderIdentities identities,
            MailFormat format,
            Dispatch dispatch,
            Outbox outbox,
            InstantSource clock) {
        this.brands = brands;
        this.identities = identities;
        this.format = format;
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The job behind the mails. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<PlatformMailOrder> platformMail(Jobs jobs, PlatformMails mails) {
            return jobs.once(PlatformMailOrder.TASK).does(order -> mails.carry(order.mail()));
        }
    }

    /** Has it sent at once, when the transaction commits; under a known key it is sent once. */
    public void send(PlatformMail mail) {
        outbox.schedule(PlatformMailOrder.TASK
                .instance(mail.key())
                .data(PlatformMailOrder.of(mail))
                .scheduledTo(clock.instant()));
    }

    private void carry(PlatformMail mail) {
        try {
            dispatch.handOver(new Envelope(identities.platform(), mail.to()), bytes(mail));
        } catch (SmtpFailure failure) {
            if (Carrier.meaning(failure) instanceof DeliveryResult.Refused) {
                LOG.warn("a mail of the platform, {}, was refused: {}", mail.template(), failure.getMessage());
            } else {
                throw new IllegalStateException("a mail of the platform did not leave", failure);
            }
        }
    }

    private byte[] bytes(PlatformMail mail) {
        var from = identities.platform();
        var digest = Hashes.sha256Hex(mail.key().getBytes(StandardCharsets.UTF_8));
        return format.write(new MailParts(
                "<" + digest.substring(0, 40) + "@" + from.domain() + ">",
                clock.instant().atZone(ZoneOffset.UTC),
                from,
                brands.platform().displayName(),
                from,
                mail.to(),
                text(mail),
                true,
                null,
                brands.platform().logo(),
                List.of()));
    }

    private MessageText text(PlatformMail mail) {
        var country = new CountryCode(mail.language().locale().getCountry());
        return templates.render(mail.template(), mail.language(), country, values(mail));
    }

    private Map<String, @Nullable Object> values(PlatformMail mail) {
        var values = new HashMap<String, @Nullable Object>(ContentValues.of(mail.content()));
        values.put("brand", MessageTemplates.brandValues(brands.platform()));
        values.put("firm", Map.of("name", brands.platform().displayName()));
        values.put("firms", mail.firms().isEmpty() ? null : Map.of("names", String.join(", ", mail.firms())));
        values.put("contactName", null);
        values.put("check", null);
        values.put("notice", null);
        values.put("instead", null);
        return values;
    }
}
