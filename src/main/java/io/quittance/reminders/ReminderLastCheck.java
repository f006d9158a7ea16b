package io.quittance.reminders;

import io.quittance.correspondence.Channel;
import io.quittance.correspondence.LastCheck;
import io.quittance.correspondence.Message;
import io.quittance.correspondence.MessageKind;
import io.quittance.correspondence.Verdict;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asked before a reminder leaves: is every invoice still open with the same balance, does no hold stand, is the firm not
 * paused, is a legal clock's last day, which the text names, still right, and is it a time at
 * which people may be reached? A letter is read when its reader wants.
 */
@Component
@Transactional(readOnly = true)
class ReminderLastCheck implements LastCheck {

    private final LastCheckStore store;
    private final Firms firms;
    private final Debtors debtors;
    private final ContactHours hours;
    private final BusinessDay businessDay;

    ReminderLastCheck(LastCheckStore store, Firms firms, Debtors debtors, ContactHours hours, BusinessDay businessDay) {
        this.store = store;
        this.firms = firms;
        this.debtors = debtors;
        this.hours = hours;
        this.businessDay = businessDay;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.REMINDER;
    }

    @Override
    public Verdict check(Message message) {
        return checkAll(List.of(message)).getFirst();
    }

    @Override
    public List<Verdict> checkAll(List<Message> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var firm = firms.get(messages.getFirst().firm());
        var today = businessDay.today(firm.zone());
        if (firm.pausedSince() != null) {
            return messages.stream()
                    .<Verdict>map(_ -> new Verdict.Stop(Reason.FIRM_PAUSED.name()))
                    .toList();
        }
        var standing = store.standing(firm.id(), messages, today).stream()
                .collect(Collectors.toMap(row -> new Key(row.invoice(), row.plannedOn()), Function.identity()));
        var addressees = debtors.getAll(
                firm.id(),
                messages.stream().map(Message::debtor).filter(Objects::nonNull).collect(Collectors.toSet()));
        return messages.stream()
                .map(message -> {
                    var verdict = check(message, standing, today);
                    return verdict instanceof Verdict.Go && message.channel() == Channel.EMAIL
                            ? inHours(addressees.get(message.debtor()))
                            : verdict;
                })
                .toList();
    }

    private Verdict inHours(@Nullable Debtor debtor) {
        if (debtor == null) {
            return new Verdict.Stop("NOT_PLANNED");
        }
        var wait = hours.wait(businessDay.now(), debtor.zone(), debtor.country());
        return wait.isZero() ? Verdict.GO : new Verdict.Later("OUTSIDE_CONTACT_HOURS", wait);
    }

    private record Key(long invoice, LocalDate plannedOn) {}

    private static Verdict check(Message message, Map<Key, LastCheckStore.Standing> standing, LocalDate today) {
        for (InvoiceId invoice : message.invoices()) {
            var row = standing.get(new Key(invoice.value(), message.plannedOn()));
            var obstacle = row == null ? "NOT_PLANNED" : row.obstacle(today);
            if (obstacle != null) {
                return new Verdict.Stop(obstacle);
            }
        }
        return Verdict.GO;
    }
}
