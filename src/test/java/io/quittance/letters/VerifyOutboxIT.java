package io.quittance.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dispatch.checks.VerifyOutbox;
import io.quittance.kernel.MessageId;
import io.quittance.testing.ModuleContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's check of what left, on letters that were printed. */
class VerifyOutboxIT {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void all_holds_until_kept_bytes_are_damaged_or_a_state_is_not_what_its_history_tells() {
        try (var room = new PostRoom()) {
            var letters = room.planMany(3);
            room.printDays(folder).print(room.id());
            assertThat(verify(room)).isZero();
            assertThat(printed()).contains("lavande: 3 messages, 3 kept byte by byte: all holds");

            change(
                    room,
                    "update correspondence.message_content set sha256 = 'x' where message_id = :id",
                    letters.getFirst());
            assertThat(verify(room)).isEqualTo(1);
            assertThat(printed()).contains("what is kept of message " + letters.getFirst() + " is not what left");

            change(room, "delete from correspondence.message_content where message_id = :id", letters.getFirst());
            change(
                    room,
                    "delete from correspondence.message_event where message_id = :id and state = 'SENT'",
                    letters.getLast());
            assertThat(verify(room)).isEqualTo(1);
            assertThat(printed())
                    .contains("message " + letters.getFirst() + " is SENT and nothing is kept of it")
                    .contains("message " + letters.getLast() + " is SENT, its history says SENDING");

            tell(room, letters.getLast(), "SENT");
            tell(room, letters.getLast(), "PLANNED");
            assertThat(verify(room)).isEqualTo(1);
            assertThat(printed()).contains("1 messages went from SENT to PLANNED, which cannot be");
        }
    }

    @Test
    void a_missing_setting_is_named() {
        assertThat(VerifyOutbox.run(Map.of(), out())).isEqualTo(2);
        assertThat(printed()).startsWith("QUITTANCE_DATABASE_URL is not set");
    }

    private static void change(PostRoom room, String sql, MessageId message) {
        room.everything.sql(sql).param("id", message.value()).update();
    }

    private static void tell(PostRoom room, MessageId message, String state) {
        room.everything
                .sql("""
                        insert into correspondence.message_event (firm_id, message_id, state, at)
                        select firm_id, message_id, :state, now() from correspondence.message where message_id = :id
                        """)
                .param("id", message.value())
                .param("state", state)
                .update();
    }

    private int verify(PostRoom room) {
        printed.reset();
        return VerifyOutbox.run(
                Map.of(
                        "QUITTANCE_DATABASE_URL",
                        room.context.db().url(),
                        "QUITTANCE_DATABASE_USER",
                        "quittance_app",
                        "QUITTANCE_SECRET_KEY",
                        ModuleContext.SECRET),
                out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
