package io.quittance.sandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** What a superuser does once for Quittance, from {@code db/roles.sql}, the file that administrators run themselves. */
public final class DatabaseRoles {

    private static final String KNOWN = "select count(*) from pg_database where datname = 'quittance'";

    private DatabaseRoles() {}

    /**
     * Makes the logins {@code quittance_owner} and {@code quittance_app} and the database {@code quittance}, unless it is there.
     *
     * @param superuser a connection in auto-commit mode
     */
    public static void createOnce(Connection superuser, String ownerPassword, String appPassword) throws SQLException {
        try (var statement = superuser.createStatement()) {
            try (var row = statement.executeQuery(KNOWN)) {
                row.next();
                if (row.getInt(1) > 0) {
                    return;
                }
            }
            for (var sql : script().split(";\n")) {
                statement.execute(sql.replace(":'owner_password'", statement.enquoteLiteral(ownerPassword))
                        .replace(":'app_password'", statement.enquoteLiteral(appPassword)));
            }
        }
    }

    private static String script() {
        try (var in = DatabaseRoles.class.getResourceAsStream("/db/roles.sql")) {
            if (in == null) {
                throw new IllegalStateException("db/roles.sql is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
