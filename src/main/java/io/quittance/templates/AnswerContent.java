package io.quittance.templates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes.
 *
 * @param signatory who signs, null = who signs for the firm
 * @param question what it answers; null when nothing was asked
 */
public record AnswerContent(
        @Nullable String signatory,
        List<String> paragraphs,
        @Nullable Asked question) implements PrintableContent {

    /** Copies the list. */
    public AnswerContent {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Something nobody asked for. */
    public AnswerContent(@Nullable String signatory, List<String> paragraphs) {
        this(signatory, paragraphs, null);
    }

    /** What was asked. @param on the day */
    public record Asked(LocalDate on, List<String> paragraphs) {

        /** Copies the list. */
        public Asked {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** True when the writer greets the reader: nobody is greeted twice. */
    public boolean greets() {
        return !paragraphs.isEmpty() && PersonText.greets(paragraphs.getFirst());
    }
}
