package io.quittance.letters;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quittance.kernel.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;

/** A batch as it lies on the disk, looked at as a printer would. */
public record PrintedFolder(Path path) {

    /** The rows of the manifest. */
    public List<NamedCsvRecord> manifest() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(path.resolve("manifest.csv"))) {
            return rows.stream().toList();
        }
    }

    /** Every file with its hash, read from the disk. */
    public Map<String, String> hashes() throws IOException {
        try (var files = Files.walk(path)) {
            var hashes = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(path.relativize(file).toString(), Hashes.sha256Hex(Files.readAllBytes(file)));
            }
            return hashes;
        }
    }

    /** As {@code sha256sum -c} would: no file is missing, none is too many, every hash is right. */
    public void check() throws IOException {
        var hashes = hashes();
        hashes.remove("SHA256SUMS");
        var sums = Files.readAllLines(path.resolve("SHA256SUMS")).stream()
                .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
        assertThat(sums).isEqualTo(hashes);
        var rows = manifest();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.getField("sha256")).isEqualTo(sums.get(row.getField("file"))));
        assertThat(rows).hasSize(sums.size() - 2);
        int page = 1;
        for (var row : rows) {
            assertThat(row.getField("first_page")).isEqualTo(Integer.toString(page));
            page += Integer.parseInt(row.getField("pages"));
        }
        try (var run = Loader.loadPDF(path.resolve("print-run.pdf").toFile())) {
            assertThat(run.getNumberOfPages()).isEqualTo(page - 1);
        }
    }
}
