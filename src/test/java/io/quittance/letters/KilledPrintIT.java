package io.quittance.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Hashes;
import io.quittance.kernel.MessageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Case R-30: the printing process is killed with -9 again and again while it prints. */
@Tag("long")
class KilledPrintIT {

    private static final int LETTERS = Integer.getInteger("quittance.print.letters", 300);
    private static final int HEAP = 256;

    @TempDir
    Path folder;

    private final PostRoom room = new PostRoom();
    private final Map<String, String> claimed = new HashMap<>();
    private List<MessageId> letters = List.of();

    @BeforeEach
    void manyLettersAreDue() throws IOException {
        letters = room.planMany(LETTERS);
        Files.createDirectories(prints());
    }

    @AfterEach
    void goodbye() {
        room.close();
    }

    @Test
    void every_letter_is_printed_once_with_its_bytes_and_the_manifest_is_complete() throws Exception {
        for (int quarter = 1; quarter < 4; quarter++) {
            int share = quarter * LETTERS / 4;
            killWhen("so many letters are claimed", () -> count("letters.printed_letter") >= share);
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            int share = quarter * LETTERS / 4;
            killWhen("so many files are written", () -> files(".2026-11-23-1.part/letters") > share);
        }
        killWhen("the manifest is ended", () -> files(".2026-11-23-1.part") == 4);
        killWhen("everything is written", () -> count("letters.print_batch where state <> 'CLAIMED'") > 0);
        killWhen("the folder has its name", () -> files("2026-11-23-1") > 0);
        printToTheEnd();
        verify();

        var first = new PrintedFolder(place("2026-11-23-1")).hashes();
        FileSystemUtils.deleteRecursively(place("2026-11-23-1"));
        room.everything.sql("update letters.print_batch set state = 'CLAIMED'").update();
        printToTheEnd();
        assertThat(new PrintedFolder(place("2026-11-23-1")).hashes()).isEqualTo(first);
    }

    private void verify() throws IOException {
        try (var names = Files.list(place(""))) {
            assertThat(names.map(name -> name.getFileName().toString())).containsExactly("2026-11-23-1");
        }
        var printed = new PrintedFolder(place("2026-11-23-1"));
        printed.check();
        assertThat(printed.manifest())
                .extracting(row -> row.getField("message"))
                .containsExactlyInAnyOrderElementsOf(
                        letters.stream().map(MessageId::toString).toList());
        assertThat(count("correspondence.message where state = 'SENT' and sent_on = '2026-11-23'"))
                .isEqualTo(LETTERS);
        assertThat(count("correspondence.message_event where state = 'SENT'")).isEqualTo(LETTERS);
        for (var row : printed.manifest()) {
            var message = MessageId.parse(row.getField("message"));
            var kept = Hashes.sha256Hex(room.content(message));
            assertThat(row.getField("sha256")).isEqualTo(kept);
            assertThat(claimed.getOrDefault(message.toString(), kept)).isEqualTo(kept);
        }
    }

    private void killWhen(String what, BooleanSupplier point) throws Exception {
        leaseRunsOut();
        try (var node = new PrintingProcess(room, prints(), HEAP)) {
            while (node.isAlive() && !point.getAsBoolean()) {
                LockSupport.parkNanos(1_000_000);
            }
            System.out.println(what + (node.isAlive() ? ": killed" : ": it was too quick"));
            node.kill();
        }
        claimed.putAll(hashes());
        if (Files.exists(place("2026-11-23-1"))) {
            new PrintedFolder(place("2026-11-23-1")).check();
        }
    }

    private void printToTheEnd() throws Exception {
        leaseRunsOut();
        long began = System.nanoTime();
        try (var node = new PrintingProcess(room, prints(), HEAP)) {
            assertThat(node.await()).as(() -> log()).isZero();
        }
        System.out.printf("the rest took %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    private String log() {
        try {
            return Files.readString(prints().resolveSibling("printing.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void leaseRunsOut() {
        room.everything
                .sql("update letters.print_lease set until_at = '2000-01-01'")
                .update();
    }

    private Map<String, String> hashes() {
        return room
                .everything
                .sql("select 'm_' || message_id as message, sha256 from letters.printed_letter")
                .query((row, _) -> Map.entry(row.getString("message"), row.getString("sha256")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long count(String rows) {
        return room.everything
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    private long files(String name) {
        try (var files = Files.list(place(name))) {
            return files.count();
        } catch (IOException e) {
            return 0;
        }
    }

    private Path prints() {
        return folder.resolve("prints");
    }

    private Path place(String name) {
        return prints().resolve("lavande").resolve(name);
    }
}
