package io.quittance.dispatch;

import io.quittance.messages.MessageKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a way out asks the outbox for.
 *
 * @param form what it delivers
 * @param kinds what is delivered here
 * @param on the date a letter bears; null = the firm's today
 * @param limit so many at most, from 0
 */
public record Claim<D extends Outgoing>(
        Class<D> form, Set<MessageKind> kinds, @Nullable LocalDate on, int limit) {

    /** Copies the set. */
    public Claim {
        kinds = Set.copyOf(kinds);
    }

    /** Mails of these kinds. */
    public static Claim<Outgoing.Mail> mails(Set<MessageKind> kinds, int limit) {
        return new Claim<>(Outgoing.Mail.class, kinds, null, limit);
    }

    /** Letters that bear this date. */
    public static Claim<Outgoing.Letter> letters(LocalDate on, int limit) {
        return new Claim<>(Outgoing.Letter.class, EnumSet.allOf(MessageKind.class), on, limit);
    }
}
