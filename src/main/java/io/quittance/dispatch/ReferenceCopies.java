package io.quittance.dispatch;

import io.quittance.archive.ReferenceCopy;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.messages.Message;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Firm;
import io.quittance.templates.LetterParts;
import io.quittance.templates.PrintableContent;
import io.quittance.templates.SampleMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes one mail and one letter of each kind with sample values. Messages are stored as their difference to it: a reference copy says nothing about
 * any person, never changes and is kept under the hash of its bytes.
 */
@Component
final class ReferenceCopies {

    private static final int MOST = 200;
    private static final EmailAddress NOBODY = new EmailAddress("nobody@specimen.example");

    private final MessageValues values;
    private final ObjectProvider<MailFormat> format;
    private final ObjectProvider<LetterFormat> letters;
    private final Map<Kind, ReferenceCopy> known = new ConcurrentHashMap<>();

    /** @param letterTo the country a letter goes to, null for a mail */
    private record Kind(
            Firm firm,
            String template,
            Language language,
            @Nullable CountryCode letterTo) {}

    ReferenceCopies(MessageValues values, ObjectProvider<MailFormat> format, ObjectProvider<LetterFormat> letters) {
        this.values = values;
        this.format = format;
        this.letters = letters;
    }

    /** The reference copy for a mail of this sender as it writes today. */
    ReferenceCopy mail(MessageComposer.Sender sender, Message message) {
        return known(new Kind(sender.firm(), message.template(), message.language(), null), kind -> mail(sender, kind));
    }

    /** The reference copy for a letter of this sender to a country: the same fonts, logo and frame. */
    ReferenceCopy letter(MessageComposer.Sender sender, Message message, CountryCode country) {
        return known(
                new Kind(sender.firm(), message.template(), message.language(), country), kind -> letter(sender, kind));
    }

    private ReferenceCopy known(Kind kind, Function<Kind, ReferenceCopy> make) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(kind, make);
    }

    private ReferenceCopy letter(MessageComposer.Sender sender, Kind kind) {
        var firm = kind.firm();
        var code = "0".repeat(12);
        if (!(SampleMessage.of(kind.template()).content() instanceof PrintableContent sample)) {
            throw new IllegalStateException("there is no letter of " + kind.template());
        }
        return ReferenceCopy.of(letters.getObject()
                .write(new LetterParts(
                        "specimen",
                        kind.template(),
                        kind.language(),
                        LocalDate.EPOCH,
                        firm,
                        sender.brand(),
                        sender.identity(),
                        nobody(firm, kind.language(), Objects.requireNonNull(kind.letterTo())),
                        sample,
                        values.access(firm, code),
                        values.checkPage(firm, code.substring(2)),
                        values.notice(firm),
                        sender.templates()
                                .words(kind.template(), kind.language(), Objects.requireNonNull(kind.letterTo()))))
                .pdf());
    }

    private static Debtor nobody(Firm firm, Language language, CountryCode country) {
        var address = new PostalAddress("1", null, "00000", "X", country);
        return new Debtor(
                new DebtorId(1),
                firm.id(),
                "0",
                "X",
                DebtorKind.BUSINESS,
                country,
                language,
                null,
                null,
                null,
                address,
                null,
                null,
                null);
    }

    private ReferenceCopy mail(MessageComposer.Sender sender, Kind kind) {
        CountryCode country = kind.firm.country();
        var given = values.sample(sender, kind.template, kind.language);
        var text = sender.templates().render(kind.template, kind.language, country, given);
        var bytes = format.getObject()
                .write(new MailParts(
                        "<specimen@" + sender.identity().domain() + ">",
                        Instant.EPOCH.atZone(kind.firm.zone()),
                        sender.identity().from(),
                        sender.identity().name(),
                        sender.identity().replyTo(),
                        NOBODY,
                        text,
                        true,
                        null,
                        sender.brand().logo(),
                        List.of()));
        return ReferenceCopy.of(bytes);
    }
}
