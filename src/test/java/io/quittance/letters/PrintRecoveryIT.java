package io.quittance.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A print day that was cut off between two steps, or whose folder does not take it (decision 8). */
class PrintRecoveryIT {

    private static final String BATCH = "2026-11-23-1";

    @TempDir
    Path folder;

    private final PostRoom room = new PostRoom();
    private List<MessageId> letters = List.of();
    private Map<String, String> printed = Map.of();

    @BeforeEach
    void a_batch_was_printed() throws IOException {
        letters = room.planMany(7);
        print();
        printed = hashes();
        new PrintedFolder(place(BATCH)).check();
    }

    @AfterEach
    void goodbye() {
        room.close();
    }

    @Test
    void what_was_claimed_and_not_written_is_written_with_the_same_bytes() throws IOException {
        cutOff(PrintBatchState.CLAIMED);
        FileSystemUtils.deleteRecursively(place(BATCH));
        assertThat(print()).hasSize(1);
        assertThat(hashes()).isEqualTo(printed);
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void half_a_folder_is_begun_anew_and_nothing_of_it_is_left() throws IOException {
        cutOff(PrintBatchState.CLAIMED);
        Files.move(place(BATCH), place("." + BATCH + ".part"));
        Files.delete(place("." + BATCH + ".part").resolve("manifest.csv"));
        Files.writeString(place("." + BATCH + ".part").resolve("letters/00001-m_999.pdf"), "half a let");
        print();
        assertThat(hashes()).isEqualTo(printed);
        assertThat(names()).containsExactlyInAnyOrder(BATCH);
    }

    @Test
    void what_was_written_and_not_named_gets_its_name() throws IOException {
        cutOff(PrintBatchState.WRITTEN);
        Files.move(place(BATCH), place("." + BATCH + ".part"));
        print();
        assertThat(hashes()).isEqualTo(printed);
        assertThat(names()).containsExactlyInAnyOrder(BATCH);
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void what_was_named_and_not_recorded_is_recorded_and_not_printed_again() throws IOException {
        cutOff(PrintBatchState.WRITTEN);
        room.context.travelTo(PostRoom.TODAY.plusDays(1));
        print();
        assertThat(hashes()).isEqualTo(printed);
        assertThat(names()).containsExactlyInAnyOrder(BATCH);
        assertThat(states()).containsOnly(MessageState.SENT);
        assertThat(room.sentOn(letters.getFirst())).isEqualTo(PostRoom.TODAY);
    }

    @Test
    void what_the_printer_took_before_it_was_recorded_is_not_printed_again() throws IOException {
        cutOff(PrintBatchState.WRITTEN);
        FileSystemUtils.deleteRecursively(place(BATCH));
        print();
        assertThat(names()).isEmpty();
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void a_folder_that_is_not_mounted_is_not_taken_for_one_that_the_printer_emptied() throws IOException {
        cutOff(PrintBatchState.WRITTEN);
        var away = folder.resolve("away");
        Files.move(place(""), away);
        assertThat(print()).isEmpty();
        assertThat(states()).containsOnly(MessageState.SENDING);
        assertThat(fault()).contains(MessageReason.PRINT_FOLDER_FAULT);
        Files.move(away, place(""));
        print();
        assertThat(states()).containsOnly(MessageState.SENT);
        assertThat(hashes()).isEqualTo(printed);
    }

    @Test
    void a_claim_that_was_cut_off_is_gone_on_with_on_the_same_day_and_closed_on_the_next() throws IOException {
        cutOff(PrintBatchState.CLAIMED);
        reopen();
        FileSystemUtils.deleteRecursively(place(BATCH));
        var late = room.plan(room.debtor("D-99", "Marie Dupont", PostRoom.bordeaux(99)), "late");
        print();
        assertThat(room.letters(room.batches().getFirst()))
                .extracting(PrintedLetter::message)
                .contains(late)
                .hasSize(8);
        new PrintedFolder(place(BATCH)).check();

        cutOff(PrintBatchState.CLAIMED);
        reopen();
        FileSystemUtils.deleteRecursively(place(BATCH));
        room.context.travelTo(PostRoom.TODAY.plusDays(1));
        room.plan(room.debtor("D-98", "Marie Dupont", PostRoom.bordeaux(98)), "later");
        print();
        assertThat(names()).containsExactlyInAnyOrder(BATCH, "2026-11-24-1");
        assertThat(new PrintedFolder(place(BATCH)).manifest()).hasSize(8);
        assertThat(new PrintedFolder(place("2026-11-24-1")).manifest()).hasSize(1);
    }

    @Test
    void a_folder_that_does_not_take_files_keeps_nothing_up_but_the_printing() throws IOException {
        room.context.travelTo(PostRoom.TODAY.plusDays(1));
        var next = room.plan(room.debtor("D-97", "Marie Dupont", PostRoom.bordeaux(97)), "next");
        Files.createDirectories(place("2026-11-24-1").resolve("in the way"));
        assertThat(print()).isEmpty();
        assertThat(room.message(next).state()).isEqualTo(MessageState.SENDING);
        assertThat(fault()).contains(MessageReason.PRINT_FOLDER_FAULT);
        var waiting = room.plan(room.debtor("D-96", "Marie Dupont", PostRoom.bordeaux(96)), "waiting");
        assertThat(print()).isEmpty();
        assertThat(room.message(waiting).reason()).isEqualTo(MessageReason.PRINT_FOLDER_FAULT);

        FileSystemUtils.deleteRecursively(place("2026-11-24-1"));
        assertThat(print()).hasSize(2);
        assertThat(room.message(next).state()).isEqualTo(MessageState.SENT);
        assertThat(room.message(waiting).state()).isEqualTo(MessageState.SENT);
        assertThat(fault()).isEmpty();
        new PrintedFolder(place("2026-11-24-1")).check();
    }

    @Test
    void while_one_node_prints_another_waits_and_then_finds_nothing_left() throws Exception {
        room.plan(room.debtor("D-95", "Marie Dupont", PostRoom.bordeaux(95)), "r95");
        var nodes = List.of(room.printDays(folder), room.printDays(folder), room.printDays(folder));
        var printing = nodes.stream()
                .map(node -> CompletableFuture.supplyAsync(() -> node.print(room.id())))
                .toList();
        long batches = 0;
        for (var one : printing) {
            batches += one.get().size();
        }
        assertThat(batches).isEqualTo(1);
        assertThat(names()).containsExactlyInAnyOrder(BATCH, "2026-11-23-2");
    }

    /** The database as it was when the process was killed in this state of the batch. */
    private void cutOff(PrintBatchState state) {
        room.everything
                .sql("update letters.print_batch set state = :state")
                .param("state", state.name())
                .update();
        room.everything.sql("""
                        set session_replication_role = replica;
                        update correspondence.message set state = 'SENDING', sent_on = null, sent_at = null;
                        reset session_replication_role
                        """).update();
    }

    private void reopen() {
        room.everything
                .sql("update letters.print_batch set closed = false, letters = 0, pages = 0")
                .update();
        room.everything.sql("update letters.printed_letter set sequence = null").update();
    }

    private List<PrintBatch> print() {
        return room.printDays(folder).print(room.id());
    }

    private List<MessageReason> fault() {
        return room.firm.as(() -> room.context.get(PrintDays.class).fault(room.id())).stream()
                .map(PrintFault::reason)
                .toList();
    }

    private List<MessageState> states() {
        return letters.stream().map(letter -> room.message(letter).state()).toList();
    }

    private Map<String, String> hashes() throws IOException {
        return new PrintedFolder(place(BATCH)).hashes();
    }

    private List<String> names() throws IOException {
        try (var names = Files.list(place(""))) {
            return names.map(path -> path.getFileName().toString()).toList();
        }
    }

    private Path place(String name) {
        return folder.resolve("lavande").resolve(name);
    }
}
