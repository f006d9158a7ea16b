package io.quittance.letters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import io.quittance.dispatch.reports.LetterReport.Outcome;
import io.quittance.dispatch.reports.LetterReports;
import io.quittance.kernel.FirmId;
import io.quittance.letters.StatusReport.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the printer and the post say about letters: CSV with the columns {@code message, status, on, detail, postage}, the last
 * two optional, separated by comma or semicolon. Good rows are taken, bad ones reported; the order of the rows means nothing.
 */
@Component
public class StatusFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StatusFiles.class);
    static final int LARGEST_FILE = 5_000_000;
    private static final int MOST_FAULTS = 1_000;
    private static final int AT_ONCE = 1_000;
    private static final Set<String> NEEDED = Set.of("message", "status", "on");

    private final LetterReports reports;
    private final PostageStore postages;

    StatusFiles(LetterReports reports, PostageStore postages) {
        this.reports = reports;
        this.postages = postages;
    }

    /** Takes a file; the same file twice changes nothing. Scope: engine or the firm's staff. */
    @Transactional
    public StatusReport take(FirmId firm, String fileName, byte[] csv) {
        var reading = new Reading(firm);
        if (csv.length > LARGEST_FILE) {
            reading.fault(StatusFaults.UNREADABLE, 1, null);
        } else {
            reading.read(new String(csv, StandardCharsets.UTF_8));
        }
        var report = reading.report();
        LOG.info(
                "status file {} of {}: {} moved, {} unchanged, {} faults",
                fileName.replaceAll("\\p{Cntrl}", "?"),
                firm,
                report.moved(),
                report.unchanged(),
                report.faults().size());
        return report;
    }

    /** One file being taken. */
    private final class Reading {

        private final FirmId firm;
        private final List<StatusRow> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int moved;
        private int unchanged;

        private Reading(FirmId firm) {
            this.firm = firm;
        }

        private void read(String text) {
            var csv = text.startsWith("\ufeff") ? text.substring(1) : text;
            var heading = csv.lines().findFirst().orElse("");
            char separator = heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
            try {
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .build(NamedCsvRecordHandler.of(limits -> limits.fieldModifier(FieldModifiers.TRIM)), csv)
                        .forEach(this::row);
            } catch (CsvParseException e) {
                fault(
                        StatusFaults.UNREADABLE,
                        rows.isEmpty() ? 1 : rows.getLast().line() + 1,
                        null);
            }
            if (rows.isEmpty() && faults.isEmpty() && !heading.contains("message")) {
                fault(StatusFaults.MISSING_COLUMN, 1, null);
            }
            rows.sort(Comparator.comparing(row -> row.news().kind()));
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                take(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
            }
        }

        private void row(NamedCsvRecord row) {
            int line = (int) row.getStartingLineNumber();
            if (!row.getHeader().containsAll(NEEDED)) {
                if (faults.isEmpty()) {
                    fault(StatusFaults.MISSING_COLUMN, 1, null);
                }
                return;
            }
            try {
                rows.add(StatusRow.of(row));
            } catch (StatusRow.Unreadable e) {
                fault(e.code(), line, StatusRow.field(row, "message"));
            }
        }

        private void take(List<StatusRow> some) {
            var outcomes = reports.take(firm, some.stream().map(StatusRow::news).toList());
            for (int at = 0; at < some.size(); at++) {
                take(some.get(at), outcomes.get(at));
            }
        }

        private void take(StatusRow row, Outcome outcome) {
            switch (outcome) {
                case MOVED, KNOWN -> count(row, outcome == Outcome.MOVED);
                case UNKNOWN_LETTER -> fault(StatusFaults.UNKNOWN_LETTER, row);
                case WRONG_DATE -> fault(StatusFaults.WRONG_DATE, row);
                case NOT_POSSIBLE -> fault(StatusFaults.NOT_POSSIBLE, row);
            }
        }

        private void count(StatusRow row, boolean isNew) {
            boolean priced = false;
            var postage = row.postage();
            if (postage != null) {
                var priceOutcome = postages.tell(firm, row.news().message(), postage);
                priced = priceOutcome == PostageStore.Told.NEW;
                if (priceOutcome == PostageStore.Told.NO_AMOUNT) {
                    fault(StatusFaults.WRONG_POSTAGE, row);
                }
            }
            if (isNew || priced) {
                moved++;
            } else {
                unchanged++;
            }
        }

        private void fault(String code, StatusRow row) {
            fault(code, row.line(), row.news().message().toString());
        }

        private void fault(String code, int line, @Nullable String message) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(StatusFaults.of(code, line, message));
            }
        }

        private StatusReport report() {
            faults.sort(Comparator.comparingInt(Fault::line));
            return new StatusReport(moved, unchanged, faults);
        }
    }
}
