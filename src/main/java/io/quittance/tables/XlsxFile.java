package io.quittance.tables;

import io.quittance.kernel.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The first sheet of a workbook, row by row. A workbook says of itself where its cells are, how many texts it shares and how
 * large its parts are; none of it is believed, and what is held in memory has a limit of its own.
 */
final class XlsxFile implements Table {

    private static final Set<String> TOO_LARGE = Set.of("too-large", "xml-limit");

    private final XlsxArchive archive;
    private final XlsxRows rows;

    /** @throws RefusedException when it is no workbook, or goes beyond a limit */
    XlsxFile(InputStream bytes) throws IOException {
        archive = XlsxArchive.of(bytes);
        try {
            var parts = XlsxParts.of(archive);
            rows = new XlsxRows(
                    archive.open(parts.sheet(), XlsxArchive.MOST_UNPACKED),
                    SharedTexts.of(archive, parts),
                    XlsxStyles.of(archive, parts),
                    parts.dates1904());
        } catch (IOException | RuntimeException unreadable) {
            archive.close();
            throw unreadable instanceof RefusedException refused && isTooLarge(refused)
                    ? XlsxArchive.tooLarge()
                    : XlsxArchive.unreadable();
        }
    }

    @Override
    public Iterator<TableRow> rows() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return guarded(rows::hasNext);
            }

            @Override
            public TableRow next() {
                return guarded(rows::next);
            }
        };
    }

    @Override
    public void close() throws IOException {
        rows.close();
        archive.close();
    }

    private static boolean isTooLarge(RefusedException refused) {
        return TOO_LARGE.contains(refused.refusals().getFirst().code());
    }

    /** Whatever is broken in a sheet ends the table, not the import. */
    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NoSuchElementException | UnreadableTableException told) {
            throw told;
        } catch (RuntimeException broken) {
            throw new UnreadableTableException(broken);
        }
    }
}
