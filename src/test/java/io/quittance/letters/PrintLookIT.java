package io.quittance.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the machine by itself begins a batch. */
class PrintLookIT {

    @TempDir
    Path folder;

    private final PostRoom room = new PostRoom();

    @AfterEach
    void goodbye() {
        room.close();
    }

    @Test
    void letters_of_a_run_wait_for_each_other_ten_seconds_and_leave_in_one_batch() {
        var first = room.plan(room.debtor("D-1", "Marie Dupont", PostRoom.bordeaux(1)), "r1");
        pass(Duration.ofSeconds(9));
        var second = room.plan(room.debtor("D-2", "Zoe Dupont", PostRoom.bordeaux(2)), "r2");
        look();
        assertThat(state(first)).isEqualTo(MessageState.PLANNED);
        pass(Duration.ofSeconds(11));
        look();
        assertThat(state(first)).isEqualTo(MessageState.SENT);
        assertThat(state(second)).isEqualTo(MessageState.SENT);
        assertThat(room.batches()).hasSize(1);
    }

    @Test
    void letters_that_keep_coming_hold_each_other_up_ten_minutes_at_most() {
        var first = room.plan(room.debtor("D-1", "Marie Dupont", PostRoom.bordeaux(1)), "r1");
        pass(Duration.ofMinutes(11));
        room.plan(room.debtor("D-2", "Zoe Dupont", PostRoom.bordeaux(2)), "r2");
        look();
        assertThat(state(first)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_letter_of_tomorrow_stays_until_tomorrow() {
        var id = room.plan(room.debtor("D-1", "Marie Dupont", PostRoom.bordeaux(1)), "r1", PostRoom.TODAY.plusDays(1));
        pass(Duration.ofMinutes(1));
        look();
        assertThat(state(id)).isEqualTo(MessageState.PLANNED);
        room.context.travelTo(PostRoom.TODAY.plusDays(1));
        look();
        assertThat(state(id)).isEqualTo(MessageState.SENT);
        assertThat(room.batches().getFirst().printedOn()).isEqualTo(PostRoom.TODAY.plusDays(1));
    }

    private void look() {
        room.printDays(folder).look(room.id());
    }

    private MessageState state(MessageId id) {
        return room.message(id).state();
    }

    /** Lets the technical clock of the outbox run ahead, as the database sees it. */
    private void pass(Duration time) {
        room.everything
                .sql("update correspondence.message set next_try_at = next_try_at - make_interval(secs => :s)")
                .param("s", time.toSeconds())
                .update();
    }
}
