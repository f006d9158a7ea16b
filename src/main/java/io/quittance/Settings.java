package io.quittance;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.RefusedException;
import io.quittance.mail.SmtpUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;

/**
 * What production is told by its environment, looked at before anything starts, so that a missing or wrong setting is named in
 * one line and not in a stack trace. {@code QUITTANCE_DATABASE_URL} and {@code quittance.database-url} are the same setting.
 */
final class Settings {

    private static final int SHORTEST_KEY = 32;
    private static final int OLDEST_POSTGRESQL = 18;
    private static final List<String> MANDATORY = List.of(
            "QUITTANCE_DATABASE_URL",
            "QUITTANCE_DATABASE_USER",
            "QUITTANCE_DATABASE_PASSWORD",
            "QUITTANCE_MIGRATION_USER",
            "QUITTANCE_MIGRATION_PASSWORD",
            "QUITTANCE_PUBLIC_URL",
            "QUITTANCE_SMTP_URL",
            "QUITTANCE_SECRET_KEY");
    private static final List<String> ISSUER =
            List.of("QUITTANCE_OIDC_ISSUER", "QUITTANCE_OIDC_CLIENT_ID", "QUITTANCE_OIDC_CLIENT_SECRET");

    private final PropertyResolver environment;

    Settings(PropertyResolver environment) {
        this.environment = environment;
    }

    /** The first thing that is wrong, as one line; empty when production can start. */
    Optional<String> firstProblem() {
        return Stream.<Supplier<Optional<String>>>of(
                        this::missing,
                        this::secretKey,
                        this::publicUrl,
                        this::smtpUrl,
                        this::mailFrom,
                        this::issuer,
                        this::roles,
                        this::printDir,
                        () -> login("QUITTANCE_DATABASE_USER", "QUITTANCE_DATABASE_PASSWORD"),
                        () -> login("QUITTANCE_MIGRATION_USER", "QUITTANCE_MIGRATION_PASSWORD"))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String value(String name) {
        return environment
                .getProperty(
                        name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-'), "")
                .strip();
    }

    private Optional<String> missing() {
        return MANDATORY.stream()
                .filter(name -> value(name).isEmpty())
                .findFirst()
                .map(name -> name + " is missing: set it in the environment.");
    }

    private Optional<String> secretKey() {
        return problem(
                value("QUITTANCE_SECRET_KEY").length() < SHORTEST_KEY,
                "QUITTANCE_SECRET_KEY is too short: use at least 32 random characters and keep them safe.");
    }

    private Optional<String> publicUrl() {
        try {
            var uri = new URI(value("QUITTANCE_PUBLIC_URL"));
            return problem(
                    uri.getHost() == null || !Set.of("http", "https").contains(String.valueOf(uri.getScheme())),
                    "QUITTANCE_PUBLIC_URL is not an address: it begins with http:// or https:// and names a host.");
        } catch (URISyntaxException e) {
            return Optional.of("QUITTANCE_PUBLIC_URL is not an address: " + e.getReason() + ".");
        }
    }

    /** What the reader of the setting takes is right: its grammar is there alone. */
    private Optional<String> smtpUrl() {
        try {
            SmtpUrl.parse(value("QUITTANCE_SMTP_URL"));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage() + ".");
        }
    }

    private Optional<String> mailFrom() {
        try {
            var from = value("QUITTANCE_MAIL_FROM");
            if (!from.isEmpty()) {
                EmailAddress.parse(from);
            }
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of("QUITTANCE_MAIL_FROM is not one e-mail address.");
        }
    }

    private Optional<String> issuer() {
        var set = ISSUER.stream().filter(name -> !value(name).isEmpty()).count();
        return problem(
                set != 0 && set != ISSUER.size(),
                String.join(", ", ISSUER) + " belong together: set all three or none.");
    }

    private Optional<String> roles() {
        var roles = value("QUITTANCE_ROLES");
        return problem(
                !roles.isEmpty() && !Set.of("web", "worker").containsAll(List.of(roles.split("\\s*,\\s*"))),
                "QUITTANCE_ROLES knows web and worker, separated by a comma.");
    }

    private Optional<String> printDir() {
        var folder = value("QUITTANCE_PRINT_DIR");
        return problem(
                !folder.isEmpty() && !Path.of(folder).isAbsolute(),
                "QUITTANCE_PRINT_DIR is not an absolute path: name the folder from the root on.");
    }

    private Optional<String> login(String user, String password) {
        DriverManager.setLoginTimeout(10);
        try (var database =
                DriverManager.getConnection(value("QUITTANCE_DATABASE_URL"), value(user), value(password))) {
            return tooOld(database.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            var state = e.getSQLState() == null ? "" : e.getSQLState();
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return Optional.of((state.startsWith("28") ? user + " or " + password : "QUITTANCE_DATABASE_URL")
                    + " does not work: " + reason);
        }
    }

    /** Refuses a server that would end the first migration in a page of stack trace. */
    static Optional<String> tooOld(int version) {
        var line = "QUITTANCE_DATABASE_URL leads to PostgreSQL %d: Quittance needs %d or newer.";
        return problem(version < OLDEST_POSTGRESQL, line.formatted(version, OLDEST_POSTGRESQL));
    }

    private static Optional<String> problem(boolean wrong, String line) {
        return wrong ? Optional.of(line) : Optional.empty();
    }
}
