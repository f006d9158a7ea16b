package io.quittance.migration;

import io.quittance.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;

/**
 * The demo as it stood at version 605, after ten days of the time machine, payments, an over-payment, a part payment, a
 * reversal and a hold in each firm: the rows of every table, with only some of the kept bytes. Its key and its people were made
 * for it alone.
 */
final class EarlierDatabase {

    private static final String VERSION = "605";

    private final Map<String, byte[]> files = new HashMap<>();

    EarlierDatabase() throws IOException {
        try (var zip = new ZipInputStream(resource())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    /** The key under which its ledger was signed. */
    String secretKey() {
        return text("secret-key").strip();
    }

    /** A database with these rows, not migrated yet. */
    TestDatabase.TestDb load() throws SQLException, IOException {
        var database = TestDatabase.atVersion(VERSION);
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement()) {
            // Foreign keys and triggers rest: the rows were right where they come from.
            statement.execute("set session_replication_role = replica");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var name : files.keySet()) {
                if (name.endsWith(".csv")) {
                    var table = name.substring(0, name.length() - ".csv".length());
                    statement.execute("delete from " + table);
                    copy.copyIn(
                            "copy %s (%s) from stdin csv"
                                    .formatted(table, text(table + ".columns").strip()),
                            new ByteArrayInputStream(bytes(name)));
                }
            }
            for (var line : text("sequences").lines().toList()) {
                var sequence = line.split(",", 2);
                if (!sequence[1].equals("0")) {
                    statement.execute("select setval('%s', %s)".formatted(sequence[0], sequence[1]));
                }
            }
        }
        return database;
    }

    private String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalStateException(name + " is missing in the archive");
        }
        return bytes;
    }

    private static InputStream resource() {
        var in = EarlierDatabase.class.getResourceAsStream("/migration/demo-" + VERSION + ".zip");
        if (in == null) {
            throw new IllegalStateException("the earlier database is missing from the class path");
        }
        return in;
    }
}
