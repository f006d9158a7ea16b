package io.quittance.reminders;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.IdentityGuard;
import io.quittance.messages.Suppressions;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.WritingPreferences;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Debtors with the ways by which they can be reached, and whether the firm may write to them. */
@Component
final class Addressees {

    private final Debtors debtors;
    private final IdentityGuard guard;
    private final Suppressions suppressions;
    private final WritingPreferences preferences;

    Addressees(Debtors debtors, IdentityGuard guard, Suppressions suppressions, WritingPreferences preferences) {
        this.debtors = debtors;
        this.guard = guard;
        this.suppressions = suppressions;
        this.preferences = preferences;
    }

    /** @param channels the ways for which there is a usable address and which the debtor wants */
    record Addressee(Debtor debtor, Set<Channel> channels, boolean senderAllowed) {}

    Map<DebtorId, Addressee> of(FirmId firm, Collection<DebtorId> ids, LocalDate on) {
        var known = debtors.getAll(firm, ids);
        var suppressed = suppressions.among(
                firm,
                known.values().stream()
                        .map(Debtor::email)
                        .filter(Objects::nonNull)
                        .toList());
        var byPost = preferences.byPost(firm, ids);
        var allowed = new HashMap<CountryCode, Boolean>();
        var addressees = new HashMap<DebtorId, Addressee>();
        known.forEach((id, debtor) -> addressees.put(
                id,
                new Addressee(
                        debtor,
                        channels(debtor, suppressed, byPost.contains(id)),
                        allowed.computeIfAbsent(
                                debtor.country(),
                                country -> guard.refusal(firm, country, on).isEmpty()))));
        return addressees;
    }

    /** Who wants post gets no mail, unless there is no address to post to. */
    private static Set<Channel> channels(Debtor debtor, Set<EmailAddress> suppressed, boolean wantsPost) {
        var channels = EnumSet.noneOf(Channel.class);
        if (debtor.address().isComplete()) {
            channels.add(Channel.LETTER);
        }
        boolean reachable = debtor.email() != null && !suppressed.contains(debtor.email());
        if (reachable && !(wantsPost && channels.contains(Channel.LETTER))) {
            channels.add(Channel.EMAIL);
        }
        return channels;
    }
}
