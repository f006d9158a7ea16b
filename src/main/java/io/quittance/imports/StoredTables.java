package io.quittance.imports;

import io.quittance.kernel.RefusedException;
import io.quittance.tables.Table;
import io.quittance.tables.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.function.Function;

/** Opens stored lists as tables. */
final class StoredTables {

    private StoredTables() {}

    /** @throws RefusedException when the file as a whole is not readable */
    static Table open(ImportFormat format, String charset, InputStream bytes) throws IOException {
        return format == ImportFormat.XLSX ? Tables.workbook(bytes) : Tables.csv(bytes, Charset.forName(charset));
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
