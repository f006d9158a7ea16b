package io.quittance.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.receivables.HoldKind;
import io.quittance.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database knows the same reasons and the same changes of state as the code. */
class MessageTablesIT {

    private static final JdbcClient DATABASE =
            JdbcClient.create(TestDatabase.fresh().superuser());

    @ParameterizedTest
    @ValueSource(strings = {"message_reason", "sending_pause_reason", "suppression_reason"})
    void the_database_knows_the_same_reasons(String constraint) {
        var definition = DATABASE.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = ?")
                .param(constraint)
                .query(String.class)
                .single();
        var known = Pattern.compile("'([A-Z_]+)'")
                .matcher(definition)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(MessageReason.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void the_database_lets_a_message_change_to_the_same_states(MessageState state) {
        var next = DATABASE.sql("select unnest(correspondence.message_next(?))")
                .param(state.name())
                .query(String.class)
                .list();
        assertThat(next)
                .containsExactlyInAnyOrderElementsOf(
                        state.next().stream().map(Enum::name).toList());
    }

    @Test
    void a_message_that_was_cancelled_does_not_leave() {
        assertThatThrownBy(() -> DATABASE.sql("""
                                create table public.m (state text, reason text);
                                create trigger t before update of state on public.m for each row
                                    when (old.state <> new.state)
                                    execute function correspondence.check_message_transition();
                                insert into public.m values ('CANCELLED', null);
                                update public.m set state = 'SENDING'
                                """).update())
                .hasMessageContaining("a message does not change from CANCELLED to SENDING");
    }

    @Test
    void every_hold_is_a_reason() {
        var reasons = Arrays.stream(MessageReason.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(reasons)
                .containsAll(Arrays.stream(HoldKind.values()).map(Enum::name).toList());
    }

    @Test
    void a_person_may_stop_what_has_not_left_and_decide_what_is_uncertain() {
        assertThat(MessageTransition.personMay(MessageState.PLANNED)).containsExactly(MessageTransition.Cause.CANCEL);
        assertThat(MessageTransition.personMay(MessageState.HELD))
                .containsExactly(MessageTransition.Cause.RELEASE, MessageTransition.Cause.CANCEL);
        assertThat(MessageTransition.personMay(MessageState.UNKNOWN))
                .containsExactly(MessageTransition.Cause.RESEND, MessageTransition.Cause.MARK_SENT);
        for (var state : Set.of(MessageState.SENDING, MessageState.SENT, MessageState.CANCELLED)) {
            assertThat(MessageTransition.personMay(state)).isEqualTo(List.of());
        }
    }
}
