package io.quittance.imports;

import io.quittance.kernel.ImportId;
import java.time.Instant;
import java.util.List;

/**
 * An import as it is now; counts grow while it runs.
 *
 * @param asks its columns are to be assigned by a person; until then nothing of it is taken
 * @param read rows read so far; the sum of the next four
 * @param whole rows the file has, about: blank lines and line ends inside a cell count too; 0 = not known
 * @param accepted invoices not known before
 * @param changed known ones with another content
 * @param unchanged known ones with the same content
 * @param rejected rows not taken
 * @param rejections the first 1,000 of them
 */
public record ImportReport(
        ImportId id,
        ImportStatus status,
        boolean asks,
        ImportFormat format,
        String file,
        String sha256,
        Instant receivedAt,
        long read,
        long whole,
        long accepted,
        long changed,
        long unchanged,
        long rejected,
        List<Rejection> rejections,
        List<ImportWarning> warnings,
        UndoState undo) {}
