package io.quittance.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.templates.ContentJson;
import java.io.Serializable;
import java.util.List;

/** A {@link PlatformMail} as its job keeps it. */
record PlatformMailOrder(String key, String to, String language, String template, String content, List<String> firms)
        implements Serializable {

    static final TaskDescriptor<PlatformMailOrder> TASK = TaskDescriptor.of("platform-mail", PlatformMailOrder.class);

    static PlatformMailOrder of(PlatformMail mail) {
        return new PlatformMailOrder(
                mail.key(),
                mail.to().value(),
                mail.language().code(),
                mail.template(),
                ContentJson.write(mail.content()),
                mail.firms());
    }

    PlatformMail mail() {
        return new PlatformMail(
                key,
                EmailAddress.parse(to),
                Language.parse(language),
                template,
                ContentJson.read(content, template),
                firms);
    }

    /** Without its content, which may hold a link that opens an account. */
    @Override
    public String toString() {
        return "PlatformMailOrder[" + template + "]";
    }
}
