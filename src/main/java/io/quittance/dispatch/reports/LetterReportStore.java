package io.quittance.dispatch.reports;

import io.quittance.dispatch.reports.LetterReport.Outcome;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LetterReportStore {

    private static final String LOCK = """
            select m.message_id, m.key, m.debtor_id, m.state, m.reason, m.sent_on,
                   exists (select from correspondence.message_event e
                           where e.firm_id = m.firm_id and e.message_id = m.message_id and e.news = 'ACCEPTED') as accepted
            from correspondence.message m
            where m.firm_id = :firm and m.message_id = any (:messages) and m.channel = 'LETTER' and m.debtor_id is not null
            order by m.message_id for update of m
            """;

    private static final String MOVE = """
            with noted as (
                insert into correspondence.message_event (firm_id, message_id, state, at, detail, news)
                select :firm, n.message_id, n.state, :now, n.detail, n.news
                from unnest(:messages, :newsStates, :details, :news) with ordinality
                    as n (message_id, state, detail, news, nr) order by n.nr
            )
            update correspondence.message m set state = s.state, reason = s.reason, sent_on = s.sent_on::date
            from (select distinct message_id, state, reason, sent_on
                  from unnest(:messages, :states, :reasons, :sentOns) as s (message_id, state, reason, sent_on)) s
            where m.firm_id = :firm and m.message_id = s.message_id
            """;

    private final JdbcClient jdbc;

    /** A letter as it is now. @param sentOn the day printed, then the day posted */
    record Letter(
            MessageId message,
            String key,
            DebtorId debtor,
            MessageState state,
            @Nullable MessageReason reason,
            @Nullable LocalDate sentOn,
            boolean accepted) {

        Outcome outcome(LetterReport news, LocalDate today) {
            if (sentOn == null || !isOnItsWay()) {
                return isRefused() && news.kind() == LetterReport.Kind.REFUSED ? Outcome.KNOWN : Outcome.NOT_POSSIBLE;
            }
            if (isKnown(news)) {
                return Outcome.KNOWN;
            }
            if (news.kind() == LetterReport.Kind.REFUSED && state != MessageState.SENT) {
                return Outcome.NOT_POSSIBLE;
            }
            return news.on().isBefore(sentOn) || news.on().isAfter(today) ? Outcome.WRONG_DATE : Outcome.MOVED;
        }

        Letter after(LetterReport news) {
            return switch (news.kind()) {
                case ACCEPTED -> new Letter(message, key, debtor, state, reason, sentOn, true);
                case POSTED -> new Letter(message, key, debtor, MessageState.DELIVERED, null, news.on(), accepted);
                case RETURNED -> new Letter(message, key, debtor, MessageState.RETURNED, null, sentOn, accepted);
                case REFUSED ->
                    new Letter(
                            message, key, debtor, MessageState.FAILED, MessageReason.PRINTER_REFUSED, sentOn, accepted);
            };
        }

        private boolean isKnown(LetterReport news) {
            return switch (news.kind()) {
                case ACCEPTED -> accepted || state != MessageState.SENT;
                case POSTED -> state != MessageState.SENT;
                case RETURNED -> state == MessageState.RETURNED;
                case REFUSED -> false;
            };
        }

        private boolean isOnItsWay() {
            return state == MessageState.SENT || state == MessageState.DELIVERED || state == MessageState.RETURNED;
        }

        private boolean isRefused() {
            return state == MessageState.FAILED && reason == MessageReason.PRINTER_REFUSED;
        }
    }

    LetterReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Letter> lock(FirmId firm, Collection<MessageId> messages) {
        return jdbc.sql(LOCK)
                .param("firm", firm.value())
                .param("messages", messages.stream().map(MessageId::value).toArray(Long[]::new))
                .query((row, _) -> new Letter(
                        new MessageId(row.getLong("message_id")),
                        row.getString("key"),
                        new DebtorId(row.getLong("debtor_id")),
                        MessageState.valueOf(row.getString("state")),
                        MessageReason.of(row.getString("reason")),
                        row.getObject("sent_on", LocalDate.class),
                        row.getBoolean("accepted")))
                .list();
    }

    /** Keeps the news and the states of their letters after all of them. */
    void move(FirmId firm, List<LetterReport> news, Map<MessageId, Letter> after, Instant now) {
        Function<LetterReport, Letter> letter = one -> Objects.requireNonNull(after.get(one.message()));
        jdbc.sql(MOVE)
                .param("firm", firm.value())
                .param("now", Timestamp.from(now))
                .param(
                        "messages",
                        news.stream().map(one -> one.message().value()).toArray(Long[]::new))
                .param("newsStates", texts(news, LetterReportStore::state))
                .param("details", texts(news, LetterReport::text))
                .param("news", texts(news, one -> one.kind().name()))
                .param("states", texts(news, one -> letter.apply(one).state().name()))
                .param(
                        "reasons",
                        texts(
                                news,
                                one -> MessageReason.nameOf(letter.apply(one).reason())))
                .param(
                        "sentOns",
                        texts(news, one -> String.valueOf(letter.apply(one).sentOn())))
                .update();
    }

    private static String state(LetterReport news) {
        return switch (news.kind()) {
            case ACCEPTED -> MessageState.SENT.name();
            case POSTED -> MessageState.DELIVERED.name();
            case RETURNED -> MessageState.RETURNED.name();
            case REFUSED -> MessageState.FAILED.name();
        };
    }

    private static @Nullable String[] texts(List<LetterReport> news, Function<LetterReport, @Nullable String> value) {
        return news.stream().map(value).toArray(String[]::new);
    }
}
