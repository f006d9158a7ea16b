package io.quittance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Migrations are kept for ever: one file per change, in the folder of its module, with a time stamp, about one schema. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    /** Version numbers of the time before; a database of that time has applied them and none is ever added. */
    private static final Pattern NUMBERED = Pattern.compile("V[0-9]{3}__[a-z_]+\\.sql");

    private static final Pattern STAMPED = Pattern.compile("V20[0-9]{10}__([a-z]+)_[a-z0-9_]+\\.sql");

    /** What changes something: the schema of its object is the one the migration is about. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?i)\\b(?:(?:create|alter|drop)\\s+(?:or\\s+replace\\s+|unlogged\\s+)*(?:table|view|function|procedure|sequence|type)"
                    + "|insert\\s+into|update|delete\\s+from|comment\\s+on\\s+table|truncate(?:\\s+table)?)"
                    + "\\s+(?:if\\s+(?:not\\s+)?exists\\s+|only\\s+)*([a-z]+)\\.[a-z_]+");

    /** What changes rows that are there. */
    private static final Pattern ROWS = Pattern.compile("(?im)^\\s*(?:update\\s|delete\\s+from\\s|insert\\s+into\\s)");

    @Test
    void a_new_migration_carries_a_time_stamp_and_its_modules_name() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : migrations()) {
            var name = file.getFileName().toString();
            var stamped = STAMPED.matcher(name);
            boolean fits = stamped.matches()
                    ? file.getParent().getFileName().toString().equals(stamped.group(1))
                    : NUMBERED.matcher(name).matches();
            if (!fits) {
                wrong.add(FOLDER.relativize(file) + ": <module>/V<yyyyMMddHHmm>__<module>_<what>.sql");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_two_migrations_have_one_version() throws IOException {
        var versions = migrations().stream()
                .map(file -> file.getFileName().toString().split("__", 2)[0])
                .toList();
        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void a_migration_touches_one_schema() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : migrations()) {
            if (STAMPED.matcher(file.getFileName().toString()).matches()) {
                var schemas = new TreeSet<String>();
                var changes = CHANGE.matcher(Files.readString(file).replaceAll("--[^\\n]*", ""));
                while (changes.find()) {
                    schemas.add(changes.group(1));
                }
                if (schemas.size() > 1) {
                    wrong.add(FOLDER.relativize(file) + " changes " + schemas);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_migration_that_changes_rows_lifts_the_force_that_would_hide_them() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : migrations()) {
            var sql = Files.readString(file).replaceAll("--[^\\n]*", "");
            if (STAMPED.matcher(file.getFileName().toString()).matches()
                    && ROWS.matcher(sql).find()
                    && !(sql.contains("call tenancy.lift_force(") && sql.contains("call tenancy.restore_force("))) {
                wrong.add(FOLDER.relativize(file) + " changes rows it cannot see");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }
}
