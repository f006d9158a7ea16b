package io.quittance.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** Opens files as tables. */
public final class Tables {

    private Tables() {}

    /** A file of separated values. */
    public static Table csv(InputStream bytes, Charset charset) throws IOException {
        return new CsvFile(bytes, charset);
    }

    /** A workbook. @throws io.quittance.kernel.RefusedException when it is none that is read, or goes beyond a limit */
    public static Table workbook(InputStream bytes) throws IOException {
        return new XlsxFile(bytes);
    }
}
