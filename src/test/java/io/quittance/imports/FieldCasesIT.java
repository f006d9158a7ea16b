package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

/** A folder of files from the field beside the project, when it is there: each ends as its line of {@code field-cases.csv} says. */
class FieldCasesIT {

    private static final Path HOME = Path.of("../shared/cases");

    /** The second file of a pair comes to the firm of the first. */
    private static final Set<String> SECOND = Set.of("c03-nbsp-padding-second.csv", "c29-other-file-other-name.csv");

    private static ModuleContext context;
    private FirmFixture firm;
    private int firms;

    @BeforeAll
    static void the_files_are_there() {
        boolean there = Files.isDirectory(HOME);
        if (!there) {
            System.out.println("skipped: no files from the field at " + HOME);
        }
        Assumptions.assumeTrue(there, "no files from the field");
        context = new ModuleContext(LocalDate.of(2026, 11, 30), "documents", "receivables", "imports");
    }

    @AfterAll
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    @Test
    void each_file_ends_as_it_should() throws IOException {
        var expected = expected();
        var found = new TreeMap<String, String>();
        for (var name : names()) {
            if (!SECOND.contains(name)) {
                firm = FirmFixture.aFirm(context, "case-" + firms++);
            }
            found.put(name, shown(read(HOME.resolve(name))));
        }
        found.keySet().removeIf(name -> !expected.containsKey(name));
        expected.keySet().retainAll(found.keySet());
        assertThat(found).isEqualTo(expected);
    }

    /** New, changed, unchanged, refused; whether it asks; what was refused and warned of. */
    private static String shown(ImportReport report) {
        var refused = report.rejections().stream()
                .map(row -> row.field() + ":" + row.code())
                .distinct();
        var warned = report.warnings().stream()
                .map(warning -> "!" + warning.field() + ":" + warning.code())
                .distinct();
        return "%s %d %d %d %d%s %s"
                .formatted(
                        report.status(),
                        report.accepted(),
                        report.changed(),
                        report.unchanged(),
                        report.rejected(),
                        report.asks() ? " asks" : "",
                        Stream.concat(refused, warned).collect(Collectors.joining(" ")))
                .strip();
    }

    private ImportReport read(Path file) {
        return firm.as(() -> {
            try {
                var id = context.get(Imports.class)
                        .receive(firm.id(), file.getFileName().toString(), null, new FileSystemResource(file), "test");
                return ImportWork.work(context, firm.id(), id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A pair in its order. */
    private static List<String> names() throws IOException {
        try (var files = Files.list(HOME)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[cemx]\\d.*"))
                    .filter(name -> !SECOND.contains(name))
                    .sorted()
                    .toList();
            return names.stream()
                    .flatMap(name -> switch (name) {
                        case "c03-nbsp-padding.csv" -> Stream.of(name, "c03-nbsp-padding-second.csv");
                        case "c29-one-reference-three-names.csv" -> Stream.of(name, "c29-other-file-other-name.csv");
                        default -> Stream.of(name);
                    })
                    .toList();
        }
    }

    private static TreeMap<String, String> expected() throws IOException {
        try (InputStream in = FieldCasesIT.class.getResourceAsStream("/field-cases.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (one, other) -> one, TreeMap::new));
        }
    }
}
