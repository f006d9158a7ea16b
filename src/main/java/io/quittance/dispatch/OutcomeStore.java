package io.quittance.dispatch;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of claimed messages. Leases go by the database's clock. */
@Component
final class OutcomeStore {

    // Whoever holds the latest claim may still tell the truth about a message that was given up as unknown, also while
    // it
    // waits to be sent again.
    private static final String SETTLE = """
            with done as (
                update correspondence.message m
                set state = s.state, reason = s.reason, lease_until = null, attempts = m.attempts - s.undone,
                    faults = m.faults + s.faults, next_try_at = clock_timestamp() + make_interval(secs => s.pause),
                    sent_at = case when s.state = 'SENT' then cast(:now as timestamptz) else m.sent_at end,
                    sent_on = case when s.state = 'SENT' then cast(:today as date) else m.sent_on end
                from unnest(:messages, :fences, :states, :reasons, :details, :pauses, :undone, :faults)
                    as s (message_id, fence, state, reason, detail, pause, undone, faults)
                where m.firm_id = :firm and m.message_id = s.message_id and m.fence = s.fence
                  and (m.state = any (:from) or :late and m.state = 'PLANNED' and m.reason = 'SENT_AGAIN')
                returning m.message_id, m.key, m.channel, m.debtor_id, m.state, m.reason, s.detail
            ), noted as (
                insert into correspondence.message_event (firm_id, message_id, state, at, detail)
                select :firm, message_id, state, :now, detail from done
            )
            select message_id, key, channel, debtor_id, state, reason from done
            """;

    private static final String COUNT_FAULT = """
            with done as (
                update correspondence.message
                set faults = faults + 1, next_try_at = clock_timestamp() + make_interval(secs => :pause),
                    state = case when faults + 1 >= :most then 'FAILED' else state end, reason = 'CANNOT_BE_MADE'
                where firm_id = :firm and message_id = (
                    select message_id from correspondence.message
                    where firm_id = :firm and state = 'PLANNED' and channel = :channel
                      and next_try_at <= clock_timestamp() and planned_on <= :today
                    order by next_try_at, message_id limit 1 for update skip locked)
                returning message_id, key, channel, debtor_id, state, reason
            ), noted as (
                insert into correspondence.message_event (firm_id, message_id, state, at, detail)
                select :firm, message_id, state, :now, reason from done
            )
            select message_id, key, channel, debtor_id, state, reason from done
            """;

    private final JdbcClient jdbc;

    /** A message's new state. @param fence of the claim it was under */
    record StateChange(
            MessageId id,
            long fence,
            MessageState state,
            @Nullable MessageReason reason,
            @Nullable String detail,
            long pauseSeconds,
            int undone,
            int faults) {}

    /** A message whose new state was taken. */
    record Changed(
            MessageId id,
            String key,
            Channel channel,
            @Nullable DebtorId debtor,
            MessageState state,
            @Nullable MessageReason reason) {}

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from the states a message may be in, else its change is not taken */
    List<Changed> settle(FirmId firm, Set<MessageState> from, List<StateChange> changes, Instant now, LocalDate today) {
        return jdbc.sql(SETTLE)
                .param("firm", firm.value())
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                .param("late", from.contains(MessageState.UNKNOWN))
                .param("messages", numbers(changes, s -> s.id().value()))
                .param("fences", numbers(changes, StateChange::fence))
                .param("states", texts(changes, s -> s.state().name()))
                .param("reasons", texts(changes, s -> MessageReason.nameOf(s.reason())))
                .param("details", texts(changes, StateChange::detail))
                .param("pauses", numbers(changes, StateChange::pauseSeconds))
                .param("undone", changes.stream().map(StateChange::undone).toArray(Integer[]::new))
                .param("faults", changes.stream().map(StateChange::faults).toArray(Integer[]::new))
                .query(OutcomeStore::changed)
                .list();
    }

    Optional<Changed> countFault(FirmId firm, Channel channel, Instant now, LocalDate today) {
        return jdbc.sql(COUNT_FAULT)
                .param("firm", firm.value())
                .param("today", today)
                .param("channel", channel.name())
                .param("pause", DueMessage.FAULT_PAUSE_SECONDS)
                .param("most", DueMessage.MOST_FAULTS)
                .param("now", Timestamp.from(now))
                .query(OutcomeStore::changed)
                .optional();
    }

    private static Changed changed(ResultSet row, int index) throws SQLException {
        return new Changed(
                new MessageId(row.getLong("message_id")),
                row.getString("key"),
                Channel.valueOf(row.getString("channel")),
                debtor(row),
                MessageState.valueOf(row.getString("state")),
                MessageReason.of(row.getString("reason")));
    }

    private static @Nullable DebtorId debtor(ResultSet row) throws SQLException {
        long debtor = row.getLong("debtor_id");
        return row.wasNull() ? null : new DebtorId(debtor);
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> all, Function<T, Long> value) {
        return all.stream().map(value).toArray(Long[]::new);
    }
}
