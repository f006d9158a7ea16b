package io.quittance.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.imports.ImportFormat;
import io.quittance.imports.ImportReport;
import io.quittance.imports.ImportStatus;
import io.quittance.imports.UndoState;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Language;
import io.quittance.staff.StaffTexts;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read of an import that stopped. */
class ImportWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_import_that_failed_never_says_that_every_row_was_taken(Language language) {
        var texts = StaffTexts.of(language);
        var words = new ImportWords(texts);
        assertThat(words.panel(report(ImportStatus.DONE), () -> {}).getElement().getTextRecursively())
                .contains(texts.of(ImportsText.ALL_TAKEN));
        assertThat(words.panel(report(ImportStatus.FAILED), () -> {})
                        .getElement()
                        .getTextRecursively())
                .doesNotContain(texts.of(ImportsText.ALL_TAKEN));
    }

    @Test
    void it_says_whose_fault_it_was_and_offers_to_repeat_it() {
        var texts = StaffTexts.of(Language.EN);
        var pressed = new AtomicInteger();
        var notice = new ImportWords(texts).failed(pressed::incrementAndGet);
        assertThat(notice.getElement().getTextRecursively()).contains("a fault on our side", "Repeat the import");
    }

    @Test
    void a_long_import_says_how_much_of_how_much_is_read() {
        var words = new ImportWords(StaffTexts.of(Language.EN));
        assertThat(words.progress(read(3_200, 10_000))).isEqualTo("3,200 of about 10,000 rows");
        assertThat(words.progress(read(3_200, 0)))
                .as("what is not known is not said")
                .startsWith("3,200 read");
    }

    private static ImportReport read(long read, long whole) {
        var started = report(ImportStatus.RUNNING);
        return new ImportReport(
                started.id(),
                started.status(),
                false,
                started.format(),
                started.file(),
                started.sha256(),
                started.receivedAt(),
                read,
                whole,
                read,
                0,
                0,
                0,
                List.of(),
                List.of(),
                UndoState.NO);
    }

    private static ImportReport report(ImportStatus status) {
        return new ImportReport(
                new ImportId(1),
                status,
                false,
                ImportFormat.CSV,
                "a.csv",
                "0".repeat(64),
                Instant.EPOCH,
                1,
                1,
                1,
                0,
                0,
                0,
                List.of(),
                List.of(),
                UndoState.NO);
    }
}
