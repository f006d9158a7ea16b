package io.quittance.tables;

import io.quittance.kernel.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A workbook, row by row. A workbook says of itself where its cells are, how many texts it shares and how large its parts
 * are; none of it is believed, and what is held in memory has a limit of its own.
 */
final class XlsxFile implements Table {

    private static final Set<String> TOO_LARGE = Set.of("too-large", "xml-limit");

    private final XlsxArchive archive;
    private final XlsxParts parts;
    private final SharedTexts shared;
    private final XlsxStyles styles;
    private final List<XlsxRows> opened = new ArrayList<>();

    /** @throws RefusedException when it is no workbook, or goes beyond a limit */
    XlsxFile(InputStream bytes) throws IOException {
        archive = XlsxArchive.of(bytes);
        try {
            parts = XlsxParts.of(archive);
            shared = SharedTexts.of(archive, parts);
            styles = XlsxStyles.of(archive, parts);
        } catch (IOException | RuntimeException unreadable) {
            archive.close();
            throw reason(unreadable);
        }
    }

    @Override
    public List<String> sheets() {
        return parts.sheets().stream().map(XlsxParts.Sheet::name).toList();
    }

    @Override
    public List<TableRow> top(String sheet) {
        var rows = open(sheet, XlsxRows.Width.OF_EACH_ROW, 1);
        var top = new ArrayList<TableRow>();
        while (top.size() < TOP && guarded(rows::hasNext)) {
            top.add(guarded(rows::next));
        }
        return top;
    }

    @Override
    public Iterator<TableRow> rows(TableStart start) {
        var rows = open(start.sheet(), XlsxRows.Width.OF_THE_HEADER, start.line());
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
    public int lastLine() {
        return opened.isEmpty() ? 0 : opened.getLast().lastLine();
    }

    @Override
    public void close() throws IOException {
        opened.forEach(XlsxRows::close);
        archive.close();
    }

    private XlsxRows open(String name, XlsxRows.Width width, int line) {
        var sheet = parts.sheets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(parts.sheets().getFirst());
        try {
            var rows = new XlsxRows(
                    archive.open(sheet.part(), XlsxArchive.MOST_UNPACKED),
                    shared,
                    styles,
                    parts.dates1904(),
                    width,
                    line);
            opened.add(rows);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException unreadable) {
            throw reason(unreadable);
        }
    }

    private static RefusedException reason(Exception unreadable) {
        return unreadable instanceof RefusedException refused
                        && TOO_LARGE.contains(refused.refusals().getFirst().code())
                ? XlsxArchive.tooLarge()
                : XlsxArchive.unreadable();
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
