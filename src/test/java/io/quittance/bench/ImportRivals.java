package io.quittance.bench;

import io.quittance.testing.TestDatabase.TestDb;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;

/** Other ways to the same rows: no checks, no debtors, no foreign keys, but the same columns, indexes and constraints. */
final class ImportRivals {

    private static final int CHUNK = 20_000;
    private static final int BATCH = 1_000;
    private static final String INSERT = """
            insert into public.invoice (firm_id, invoice_id, debtor_id, total_minor, opening_minor, open_minor, issued_on, due_on,
                number, type, currency, state, description)
            values (1, ?, ?, ?, ?, ?, ?, ?, ?, 'INVOICE', 'EUR', 'OPEN', ?)
            """;

    private final TestDb db;

    ImportRivals(TestDb db) {
        this.db = db;
    }

    /** What a way did. */
    record Measured(long rows, long nanos, long peakHeap) {
        long perSecond() {
            return rows * 1_000_000_000L / nanos;
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    Measured copyInvoices(int rows) throws SQLException, IOException {
        return measured(rows, connection -> copyInvoices(connection, rows));
    }

    Measured copyAll(int rows) throws SQLException, IOException {
        return measured(rows, connection -> {
            copyInvoices(connection, rows);
            var text = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                text.append("1\t")
                        .append(1 + i / CHUNK)
                        .append('\t')
                        .append(amount(i))
                        .append('\t')
                        .append(1 + i % 20_000);
                text.append('\t').append(1 + i).append('\t').append(i).append("\tEUR\tRECEIVABLE\n");
                flush(
                        connection,
                        "copy public.entry (firm_id, posting_id, amount_minor, debtor_id, invoice_id, line, currency, account) from stdin",
                        text,
                        i,
                        rows);
            }
        });
    }

    Measured batches(int rows) throws SQLException, IOException {
        return measured(rows, connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < rows; i++) {
                    set(insert, i);
                    insert.addBatch();
                    if (i % BATCH == BATCH - 1 || i == rows - 1) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
        });
    }

    Measured singles(int rows) throws SQLException, IOException {
        return measured(rows, connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < rows; i++) {
                    set(insert, i);
                    insert.executeUpdate();
                    connection.commit();
                }
            }
        });
    }

    private void copyInvoices(Connection connection, int rows) throws SQLException, IOException {
        var text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append("1\t").append(1 + i).append('\t').append(1 + i % 20_000);
            text.append('\t')
                    .append(amount(i))
                    .append('\t')
                    .append(amount(i))
                    .append('\t')
                    .append(amount(i));
            text.append('\t')
                    .append(issued(i))
                    .append('\t')
                    .append(issued(i).plusDays(30))
                    .append('\t');
            text.append(number(i))
                    .append("\tINVOICE\tEUR\tOPEN\tLivraison ")
                    .append(i % 1_000)
                    .append('\n');
            flush(
                    connection,
                    "copy public.invoice (firm_id, invoice_id, debtor_id, total_minor, opening_minor, open_minor, issued_on, due_on, number, type, currency, state, description) from stdin",
                    text,
                    i,
                    rows);
        }
    }

    private static void flush(Connection connection, String copy, StringBuilder text, int i, int rows)
            throws SQLException, IOException {
        if (i % CHUNK == CHUNK - 1 || i == rows - 1) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(text.toString()), 1 << 16);
            connection.commit();
            text.setLength(0);
        }
    }

    private Measured measured(int rows, Work work) throws SQLException, IOException {
        try (var connection = db.superuser().getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table public.invoice (like receivables.invoice including all)");
                statement.execute("create table public.entry (like receivables.entry including all)");
            }
            connection.setAutoCommit(false);
            var heap = new HeapPeak();
            long begin = System.nanoTime();
            work.on(connection);
            return new Measured(rows, System.nanoTime() - begin, heap.stop());
        }
    }

    private static void set(PreparedStatement insert, int i) throws SQLException {
        insert.setLong(1, 1 + i);
        insert.setLong(2, 1 + i % 20_000);
        insert.setLong(3, amount(i));
        insert.setLong(4, amount(i));
        insert.setLong(5, amount(i));
        insert.setObject(6, issued(i));
        insert.setObject(7, issued(i).plusDays(30));
        insert.setString(8, number(i));
        insert.setString(9, "Livraison " + i % 1_000);
    }

    private static long amount(int i) {
        return (10 + i % 5_000) * 100L + i % 100;
    }

    private static LocalDate issued(int i) {
        return LocalDate.of(2026, 1, 1).plusDays(i % 300);
    }

    private static String number(int i) {
        return "INV-2026-%07d".formatted(i);
    }
}
