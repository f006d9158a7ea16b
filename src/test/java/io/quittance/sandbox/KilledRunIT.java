package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Application and PostgreSQL are killed with -9 ten times while 2,000 reminders leave. */
@Tag("long")
class KilledRunIT {

    private static final int REMINDERS = 2_000;
    private static final int KILLS = 10;
    /** So many that one of them is neither a Sunday nor a holiday. */
    private static final int DAYS = 3;

    /** At a kill a lane has at most a group of 32 mails under way; usually one or two lanes are that full. */
    private static final int IN_DOUBT_A_KILL = 32;

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** A mail that is not here must stand in one of these: a person or a task still sees it. */
    private static final Set<String> OPEN = Set.of("UNKNOWN", "SENDING", "PLANNED");

    @TempDir
    Path folder;

    @Test
    void no_reminder_is_lost_and_none_leaves_twice_when_application_and_database_are_killed_ten_times()
            throws Exception {
        try (var demo = new DemoProcess(folder, freePort())) {
            demo.start();
            var today = LocalDate.parse(clock(demo).path("today").asString());
            importInvoices(demo, today);
            demo.put("/sandbox/clock", "{\"today\":\"" + today.plusDays(DAYS) + "\"}");
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitMails(demo, kill * REMINDERS / (KILLS + 2));
                if (kill % 2 == 0) {
                    demo.killDatabase();
                } else {
                    demo.kill();
                    demo.start();
                }
            }
            DemoProcess.await(
                    PATIENCE, () -> clock(demo).path("running").asString("").equals("false"));
            DemoProcess.await(PATIENCE, () -> waiting(demo, received(demo)) == 0);
            verify(demo);
        }
    }

    private static void verify(DemoProcess demo) {
        var received = received(demo);
        assertThat(received)
                .as("mails that left twice")
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(1L));
        var missing = IntStream.range(0, REMINDERS)
                .filter(i -> !received.containsKey(address(i)))
                .toArray();
        assertThat(missing)
                .as("reminders in doubt, at most the few under way at each kill")
                .hasSizeLessThanOrEqualTo(KILLS * IN_DOUBT_A_KILL);
        for (var i : missing) {
            assertThat(states(demo, i)).as("K-%d has no mail", i).hasSize(1).allMatch(OPEN::contains);
        }
    }

    private static long waiting(DemoProcess demo, Map<String, Long> received) {
        return IntStream.range(0, REMINDERS)
                .filter(i -> !received.containsKey(address(i)))
                .filter(i -> !states(demo, i).equals(List.of("UNKNOWN"))
                        && !states(demo, i).equals(List.of("SENDING")))
                .count();
    }

    private static List<String> states(DemoProcess demo, int i) {
        var items = demo.api("/messages?kind=REMINDER&debtor=K-" + i).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("state").asString())
                .toList();
    }

    private static void importInvoices(DemoProcess demo, LocalDate today) {
        var rows = IntStream.range(0, REMINDERS)
                .mapToObj(i -> "KR-%d,K-%d,Maison %d,FR,%s,%s,%d.00,%s"
                        .formatted(i, i, i, today.minusDays(36), today.minusDays(6), 100 + i, address(i)))
                .collect(Collectors.joining("\n"));
        var id = demo.upload(
                        "invoice_number,debtor_reference,debtor_name,country,issued_on,due_on,amount,email\n" + rows)
                .path("id")
                .asString();
        DemoProcess.await(
                PATIENCE,
                () -> demo.api("/imports/" + id).path("status").asString("").equals("DONE"));
        assertThat(demo.api("/imports/" + id).path("accepted").asInt()).isEqualTo(REMINDERS);
    }

    private static void awaitMails(DemoProcess demo, int count) {
        DemoProcess.await(
                PATIENCE,
                () -> received(demo).size() >= count
                        || !clock(demo).path("running").asBoolean(true));
    }

    private static JsonNode clock(DemoProcess demo) {
        return demo.read("/sandbox/clock");
    }

    private static Map<String, Long> received(DemoProcess demo) {
        var counts = new HashMap<String, Long>();
        for (var item : demo.read("/sandbox/mailbox").path("items")) {
            var to = item.path("to").asString();
            if (to.startsWith("killed-")) {
                counts.merge(to, 1L, Long::sum);
            }
        }
        return counts;
    }

    private static String address(int i) {
        return "killed-" + i + "@debtor.example";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
