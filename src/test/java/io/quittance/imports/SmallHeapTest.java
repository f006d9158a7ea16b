package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file says of its size decides nothing: in a heap of 64 MB each hostile file is refused in words. */
class SmallHeapTest {

    @Test
    void hostile_files_are_refused_in_a_heap_of_64_megabytes() throws IOException, InterruptedException {
        var fates = fates("-Xmx64m");

        assertThat(fates.remove("ordinary")).isEqualTo("1 rows");
        assertThat(fates.remove("open quote"))
                .as("a stray quote costs its row; what follows is read in the same small heap")
                .endsWith(" rows");
        assertThat(fates).hasSizeGreaterThan(34);
        assertThat(fates)
                .allSatisfy((file, fate) -> assertThat(fate)
                        .as(file)
                        .isIn("unreadable", "too-large", "xml", "xml-limit", "missing", "pdf", "no-invoice-data"));
    }

    private static Map<String, String> fates(String heap) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var started = new ProcessBuilder(List.of(
                        java,
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName()))
                .redirectErrorStream(true)
                .start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(said).isZero();
        var fates = new LinkedHashMap<String, String>();
        said.lines().filter(line -> line.contains("\t")).forEach(line -> {
            var parts = line.split("\t", 2);
            fates.put(parts[0], parts[1]);
        });
        return fates;
    }
}
