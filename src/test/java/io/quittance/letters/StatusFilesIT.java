package io.quittance.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.kernel.MessageId;
import io.quittance.letters.StatusReport.Fault;
import io.quittance.messages.Message;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the printer and the post say about letters. */
class StatusFilesIT {

    private static final String HEADING = "message,status,on,detail,postage\n";

    @TempDir
    Path folder;

    private final PostRoom room = new PostRoom();
    private List<MessageId> letters = List.of();

    @BeforeEach
    void letters_were_printed_on_monday_and_it_is_thursday() {
        letters = room.planMany(3);
        room.printDays(folder).print(room.id());
        room.context.travelTo(PostRoom.TODAY.plusDays(3));
    }

    @AfterEach
    void goodbye() {
        room.close();
    }

    @Test
    void a_letter_is_accepted_posted_and_comes_back_and_its_clock_counts_from_the_day_it_was_posted() {
        assertThat(take("ACCEPTED,2026-11-23,,")).isEqualTo(new StatusReport(1, 0, List.of()));
        assertThat(message().state()).isEqualTo(MessageState.SENT);
        assertThat(message().history().getLast().detail()).isEqualTo("ACCEPTED 2026-11-23");
        take("POSTED,2026-11-24,batch 7,1.61");
        assertThat(message().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(room.sentOn(letters.getFirst())).isEqualTo("2026-11-24");
        assertThat(printed().postage()).hasToString("1.61 EUR");
        assertThat(printed().postageKnown()).isTrue();
        take("RETURNED,2026-11-26,moved away,");
        assertThat(message().state()).isEqualTo(MessageState.RETURNED);
        assertThat(message().history())
                .last()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("RETURNED 2026-11-26 moved away"));
    }

    @Test
    void the_same_file_twice_changes_nothing_and_old_news_come_too_late() {
        var csv = HEADING + id(0) + ",ACCEPTED,2026-11-23,,\n" + id(0) + ",POSTED,2026-11-24,,1.61\n" + id(1)
                + ",REFUSED,2026-11-23,no paper,\n";
        assertThat(takeFile(csv)).isEqualTo(new StatusReport(3, 0, List.of()));
        int events = message().history().size();
        assertThat(takeFile(csv)).isEqualTo(new StatusReport(0, 3, List.of()));
        assertThat(message().history()).hasSize(events);
        assertThat(room.message(letters.get(1)).reason()).isEqualTo(MessageReason.PRINTER_REFUSED);
    }

    @Test
    void the_order_of_rows_means_nothing_and_columns_come_in_any_order_with_semicolons() {
        var csv = "\ufeffon;status;message\n2026-11-26;RETURNED;" + id(0) + "\n2026-11-24;posted;" + id(0) + "\n";
        assertThat(takeFile(csv).moved()).isEqualTo(2);
        assertThat(message().state()).isEqualTo(MessageState.RETURNED);
        assertThat(room.sentOn(letters.getFirst())).isEqualTo("2026-11-24");
    }

    @Test
    void bad_rows_are_named_with_line_and_remedy_and_the_others_count() {
        var report = takeFile(HEADING + "m_99999,POSTED,2026-11-24,,\n" + "x,POSTED,2026-11-24,,\n" + id(0)
                + ",EATEN,2026-11-24,,\n" + id(0) + ",POSTED,2026-11-22,,\n" + id(0) + ",POSTED,2026-11-27,,\n" + id(0)
                + ",POSTED,yesterday,,\n" + id(1) + ",POSTED,2026-11-24,,cheap\n" + id(2) + ",POSTED,2026-11-24,,\n"
                + id(2)
                + ",REFUSED,2026-11-24,,\n");
        assertThat(report.faults())
                .extracting(Fault::line, Fault::code)
                .containsExactly(
                        tuple(2, "unknown-letter"),
                        tuple(3, "unknown-letter"),
                        tuple(4, "unknown-status"),
                        tuple(5, "wrong-date"),
                        tuple(6, "wrong-date"),
                        tuple(7, "wrong-date"),
                        tuple(8, "wrong-postage"),
                        tuple(10, "not-possible"));
        assertThat(report.moved()).isEqualTo(2);
        assertThat(report.faults()).extracting(Fault::remedy).doesNotContain("");
        assertThat(takeFile("a,b\n1,2\n").faults()).extracting(Fault::code).containsExactly("missing-column");
        assertThat(takeFile("")).extracting(StatusReport::moved).isEqualTo(0);
    }

    @Test
    void a_file_in_the_status_folder_is_taken_once_and_moved_away_with_a_report() throws IOException {
        var status = Files.createDirectories(folder.resolve("lavande/status"));
        var file =
                Files.writeString(status.resolve("post.csv"), HEADING + id(0) + ",POSTED,2026-11-24,,\nx,POSTED,,,\n");
        var printDays = room.printDays(folder);
        printDays.look(room.id());
        assertThat(file).as("it may still be written").exists();
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        printDays.look(room.id());
        assertThat(message().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(file).doesNotExist();
        assertThat(status.resolve("done/post.csv")).exists();
        assertThat(status.resolve("done/post.report.csv")).content().contains("\"moved\",\"1\"", "unknown-letter");
    }

    private StatusReport take(String news) {
        return takeFile(HEADING + id(0) + "," + news + "\n");
    }

    private StatusReport takeFile(String csv) {
        return room.firm.as(() ->
                room.context.get(StatusFiles.class).take(room.id(), "post.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private String id(int letter) {
        return letters.get(letter).toString();
    }

    private Message message() {
        return room.message(letters.getFirst());
    }

    private PrintedLetter printed() {
        return room.letters(room.batches().getFirst()).stream()
                .filter(letter -> letter.message().equals(letters.getFirst()))
                .findFirst()
                .orElseThrow();
    }
}
