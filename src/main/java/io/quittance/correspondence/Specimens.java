package io.quittance.correspondence;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.Language;
import io.quittance.parties.Firm;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes one mail of each kind with sample values. Mails are stored as their difference to it: a specimen says nothing about
 * any person, never changes and is kept under the hash of its bytes.
 */
@Component
final class Specimens {

    private static final int MOST = 200;
    private static final EmailAddress NOBODY = new EmailAddress("nobody@specimen.example");

    private final MessageTemplates templates;
    private final MessageValues values;
    private final ObjectProvider<MailFormat> format;
    private final Map<Kind, Specimen> known = new ConcurrentHashMap<>();

    private record Kind(Firm firm, String template, Language language) {}

    /** @param sha256 of the bytes, the key it is kept under */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Specimen(byte[] sha256, byte[] bytes, Difference difference) {

        /** What makes a mail differ from this; it was tried that the same bytes come back. */
        byte[] differenceOf(byte[] mail) {
            var made = difference.of(mail);
            if (!Arrays.equals(mail, Difference.apply(bytes, made))) {
                throw new IllegalStateException("a mail cannot be kept as its difference");
            }
            return made;
        }
    }

    Specimens(MessageTemplates templates, MessageValues values, ObjectProvider<MailFormat> format) {
        this.templates = templates;
        this.values = values;
        this.format = format;
    }

    /** The specimen for a message of this sender as it writes today. */
    Specimen of(MessageComposer.Sender sender, Message message) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Kind(sender.firm(), message.template(), message.language()), kind -> make(sender, kind));
    }

    private Specimen make(MessageComposer.Sender sender, Kind kind) {
        CountryCode country = kind.firm.country();
        var given = values.sample(sender, kind.template, kind.language);
        var text = templates.render(kind.template, kind.language, country, given);
        var bytes = format.getObject()
                .write(new MailParts(
                        "<specimen@" + sender.identity().domain() + ">",
                        Instant.EPOCH.atZone(kind.firm.zone()),
                        sender.identity().from(),
                        sender.identity().name(),
                        sender.identity().replyTo(),
                        NOBODY,
                        text,
                        sender.brand().logo(),
                        List.of()));
        return new Specimen(Hashes.sha256(bytes), bytes, new Difference(bytes));
    }
}
