package io.quittance.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person writes. @param signatory who signs, null = who signs for the firm */
public record AnswerContent(@Nullable String signatory, List<String> paragraphs) implements MessageContent {

    /** Copies the list. */
    public AnswerContent {
        paragraphs = List.copyOf(paragraphs);
    }
}
