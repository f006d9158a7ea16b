package io.quittance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quittance.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

/** Every SQL statement of the product is understood by the migrated database and names only what its module may name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlIT {

    /** {@code unnest(:ids)} without a cast: only the driver, which knows the array's type, can have it understood. */
    private static final String UNTYPED_ARRAY = "42725";

    /** Schemas that are not named like the module they belong to: the queue lies with the outbox and the jobs. */
    private static final Map<String, String> OWNERS = Map.of("scheduler", "tenancy");

    /** Modules that share a schema: what is owed, and what is written to people, is each one set of tables in several rooms. */
    private static final Map<String, String> SCHEMA_OF_ROOM = Map.of(
            "ledger", "receivables",
            "allocation", "receivables",
            "invoicing", "receivables",
            "messages", "correspondence",
            "dispatch", "correspondence",
            "access", "correspondence",
            "archive", "correspondence",
            "questions", "correspondence");

    /** Of the tables of a shared schema, who alone writes them. */
    private static final Map<String, String> WRITERS = Map.ofEntries(
            Map.entry("receivables.posting", "ledger"),
            Map.entry("receivables.entry", "ledger"),
            Map.entry("receivables.seal", "ledger"),
            Map.entry("receivables.sealed_posting", "ledger"),
            Map.entry("receivables.coverage", "allocation"),
            Map.entry("receivables.closed_period", "ledger"),
            Map.entry("receivables.set_off_policy", "allocation"),
            Map.entry("receivables.invoice", "receivables"),
            Map.entry("receivables.earlier_content", "receivables"),
            Map.entry("receivables.hold", "receivables"),
            Map.entry("receivables.next_action", "receivables"));

    /** The engine asks what waits for a yes while it reads a debtor's holds: one statement for a slice, not one more module below it. */
    private static final Set<String> READ_FROM_ABOVE = Set.of("reminders waves.held_claim");

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+([a-z_]+\\.[a-z_]+)");

    private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z_]+)\\.([a-z_]+)\\b(?!\\s*\\()");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.quittance");

    private final TestDatabase.TestDb db = TestDatabase.fresh();
    private final List<SqlConstants.Constant> statements = SqlConstants.all();

    @Test
    void every_statement_is_understood_by_the_database() throws SQLException {
        assertThat(statements).hasSizeGreaterThan(60);
        var wrong = new ArrayList<String>();
        try (var connection = db.superuser().getConnection()) {
            for (var statement : statements) {
                prepare(connection, statement, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_module_names_only_its_own_tables_and_views_of_modules_it_may_use() {
        var kinds = kinds();
        var foreign = new ArrayList<String>();
        for (var statement : statements) {
            var own = statement.module().split("\\.")[2];
            var names = QUALIFIED.matcher(statement.sql());
            while (names.find()) {
                var kind = kinds.get(names.group());
                if (kind != null
                        && !isAllowed(own, names.group(1), kind)
                        && !READ_FROM_ABOVE.contains(own + " " + names.group())) {
                    foreign.add(own + "." + statement.name() + " names " + names.group());
                }
            }
        }
        assertThat(foreign.stream().distinct()).isEmpty();
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        JdbcClient.create(db.superuser()).sql("""
                        select n.nspname || '.' || c.relname as name, c.relkind::text as kind
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        """).query(row -> {
            kinds.put(row.getString("name"), row.getString("kind"));
        });
        return kinds;
    }

    private static boolean isAllowed(String own, String schema, String kind) {
        var owner = OWNERS.getOrDefault(schema, schema);
        boolean isOwn = owner.equals(own) || schema.equals(SCHEMA_OF_ROOM.get(own));
        return isOwn || kind.equals("v") && mayUse(own, owner);
    }

    /** A view may be read by whom the module that publishes it, or a room that shares its schema, is open to. */
    private static boolean mayUse(String own, String owner) {
        return PRODUCT.stream()
                .filter(type -> type.getName().equals("io.quittance." + own + ".package-info"))
                .flatMap(type -> Stream.of(
                        type.getAnnotationOfType(ApplicationModule.class).allowedDependencies()))
                .map(name -> name.replaceAll("\\s*::.*", ""))
                .anyMatch(used -> used.equals(ApplicationModule.OPEN_TOKEN)
                        || used.equals(owner)
                        || owner.equals(SCHEMA_OF_ROOM.get(used)));
    }

    @Test
    void rooms_that_share_a_schema_each_write_their_own_tables_only() {
        var catalogue = JdbcClient.create(db.superuser());
        assertThat(catalogue
                        .sql("select schemaname || '.' || tablename from pg_tables where schemaname = 'receivables'")
                        .query(String.class)
                        .list())
                .as("each table has one writer")
                .containsExactlyInAnyOrderElementsOf(WRITERS.keySet());
        var trespassing = new ArrayList<String>();
        for (var statement : statements) {
            var written = WRITTEN.matcher(statement.sql());
            while (written.find()) {
                var writer = WRITERS.get(written.group(1));
                if (writer != null && !statement.module().endsWith("." + writer)) {
                    trespassing.add(statement.module() + "." + statement.name() + " writes " + written.group(1));
                }
            }
        }
        assertThat(trespassing).isEmpty();
    }

    private static void prepare(Connection connection, SqlConstants.Constant statement, List<String> wrong) {
        var parsed = NamedParameterUtils.substituteNamedParameters(statement.sql(), new EmptySqlParameterSource());
        try (var prepared = connection.prepareStatement(parsed)) {
            prepared.getParameterMetaData();
        } catch (SQLException e) {
            if (UNTYPED_ARRAY.equals(e.getSQLState()) && statement.sql().contains("unnest(:")) {
                System.out.println(
                        "only run by the tests of its module, its arrays have no type here: " + statement.name());
                return;
            }
            wrong.add(statement.name() + ": " + e.getMessage());
        }
    }
}
