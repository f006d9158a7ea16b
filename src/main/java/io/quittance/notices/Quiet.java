package io.quittance.notices;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Verdict;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.reminders.ContactHours;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When nobody is asked for money, whatever the message is about. */
@Component
class Quiet {

    private final Holds holds;
    private final Debtors debtors;
    private final Firms firms;
    private final ContactHours hours;
    private final BusinessDay businessDay;

    Quiet(Holds holds, Debtors debtors, Firms firms, ContactHours hours, BusinessDay businessDay) {
        this.holds = holds;
        this.debtors = debtors;
        this.firms = firms;
        this.hours = hours;
        this.businessDay = businessDay;
    }

    LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    /** The law protects its debtor. */
    Optional<MessageReason> protecting(Message message) {
        return named(active(message).filter(hold -> hold.kind().isProtection()));
    }

    /** Reminders of its debtor, or of one of its invoices, rest. */
    Optional<MessageReason> holding(Message message) {
        return named(active(message)
                .filter(hold -> hold.invoice() == null || message.invoices().contains(hold.invoice())));
    }

    private Stream<Hold> active(Message message) {
        return holds.active(message.firm(), debtor(message), today(message.firm())).stream();
    }

    /** The names of the reasons are those of the holds. */
    private static Optional<MessageReason> named(Stream<Hold> found) {
        return found.findFirst().map(Hold::kind).map(HoldKind::name).map(MessageReason::valueOf);
    }

    /** A letter is read when its reader wants. */
    Verdict byHour(Message message) {
        var country = debtors.get(message.firm(), debtor(message)).country();
        var wait = hours.wait(businessDay.now(), firms.get(message.firm()).zone(), country);
        return message.channel() == Channel.LETTER || wait.isZero()
                ? Verdict.GO
                : new Verdict.Later(MessageReason.OUTSIDE_CONTACT_HOURS, wait);
    }

    private static DebtorId debtor(Message message) {
        return Objects.requireNonNull(message.debtor());
    }
}
