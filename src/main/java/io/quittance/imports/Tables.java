package io.quittance.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.function.Function;

/** Opens stored files as tables. */
final class Tables {

    private Tables() {}

    static Table open(ImportFormat format, String charset, InputStream bytes) throws IOException {
        return format == ImportFormat.XLSX ? new XlsxFile(bytes) : new CsvFile(bytes, Charset.forName(charset));
    }

    /** Opens, reads and closes one. */
    static <T> T read(ImportFormat format, String charset, InputStream bytes, Function<Table, T> reader) {
        try (var table = open(format, charset, bytes)) {
            return reader.apply(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
