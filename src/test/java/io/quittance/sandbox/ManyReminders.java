package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reminders to many debtors of the first firm of a demo, and what became of them. */
final class ManyReminders {

    static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

    private final DemoProcess demo;
    private final int count;

    ManyReminders(DemoProcess demo, int count) {
        this.demo = demo;
        this.count = count;
    }

    /** Imports an overdue invoice for each debtor and lets so many days pass, in which the reminders leave. */
    void begin(int days) {
        var today = LocalDate.parse(clock().path("today").asString());
        var rows = IntStream.range(0, count)
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
        assertThat(demo.api("/imports/" + id).path("accepted").asInt()).isEqualTo(count);
        demo.put("/sandbox/clock", "{\"today\":\"" + today.plusDays(days) + "\"}");
    }

    /** Waits until so many have arrived, or the days have passed. */
    void awaitMails(int wanted) {
        DemoProcess.await(
                PATIENCE,
                () -> reminders().size() >= wanted || !clock().path("running").asBoolean(true));
    }

    /** Waits until the days have passed and every debtor has a mail. */
    void awaitAll() {
        DemoProcess.await(PATIENCE, () -> clock().path("running").asString("").equals("false"));
        DemoProcess.await(PATIENCE, () -> {
            var arrived = reminders();
            return IntStream.range(0, count).allMatch(i -> arrived.containsKey(address(i)));
        });
    }

    /** Reminders by debtor, as caught; a link to sign in is none. */
    Map<String, Integer> reminders() {
        var counts = new HashMap<String, Integer>();
        caught("").forEach(mail -> {
            if (mail.path("to").asString().startsWith("killed-") && !isSignIn(mail)) {
                counts.merge(mail.path("to").asString(), 1, Integer::sum);
            }
        });
        return counts;
    }

    List<JsonNode> caught(String query) {
        return list(demo.read("/sandbox/mailbox" + query).path("items"));
    }

    /**
     * Every second copy of a mail has the same Message-ID, and the history says that the machine sent it again. @return how many
     * were doubled
     */
    int verifyCopies() {
        var arrived = reminders();
        var doubled = IntStream.range(0, count)
                .filter(i -> arrived.getOrDefault(address(i), 0) > 1)
                .boxed()
                .toList();
        for (int i : doubled) {
            var messages =
                    list(demo.api("/messages?kind=REMINDER&debtor=K-" + i).path("items"));
            assertThat(messages).as("one message for one step").hasSize(1);
            var message = demo.api("/messages/" + messages.getFirst().path("id").asString());
            assertThat(list(message.path("history")).stream()
                            .map(event -> event.path("detail").asString("")))
                    .as("the trace of K-" + i)
                    .contains("SENT_AGAIN");
            assertThat(caught("?to=" + address(i)).stream()
                            .filter(mail -> !isSignIn(mail))
                            .map(mail -> demo.text(
                                    "/sandbox/mailbox/" + mail.path("id").asString()))
                            .distinct())
                    .as("the same bytes for K-" + i)
                    .hasSize(1);
        }
        return doubled.size();
    }

    /** A debtor asks for a link to sign in. */
    void askForSignIn(int debtor) {
        var enter = "/c/" + firm() + "/enter";
        var nonce = NONCE.matcher(demo.text(enter));
        assertThat(nonce.find()).isTrue();
        demo.postForm(enter, Map.of("nonce", nonce.group(1), "email", address(debtor)));
    }

    /** Whether the debtor has got such a link. */
    boolean hasSignInMail(int debtor) {
        return caught("?to=" + address(debtor)).stream().anyMatch(ManyReminders::isSignIn);
    }

    private static boolean isSignIn(JsonNode mail) {
        return mail.path("subject").asString("").startsWith("Votre accès");
    }

    /** Messages under way, with the number of their claim; read as the database has it, also while no application runs. */
    List<String> underWay(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var database = DriverManager.getConnection(connection.url, connection.user, connection.password);
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("set local role quittance_platform");
            try (var rows = statement.executeQuery(
                    "select firm_id || '-' || message_id || ' ' || lease_until from correspondence.message where state = 'SENDING'"
                            + " and channel = 'EMAIL'")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Where the database of the demo is. */
    record Connection(String url, String user, String password) {}

    Connection database() {
        var database = demo.read("/sandbox/credentials").path("database");
        return new Connection(
                database.path("url").asString(),
                database.path("user").asString(),
                database.path("password").asString());
    }

    static String address(int i) {
        return "killed-" + i + "@debtor.example";
    }

    private String firm() {
        return demo.read("/sandbox/credentials")
                .path("firms")
                .path(0)
                .path("key")
                .asString();
    }

    private JsonNode clock() {
        return demo.read("/sandbox/clock");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
