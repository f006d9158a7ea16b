package io.quittance.templates;

import java.time.LocalDate;
import java.util.List;

/**
 * What a debtor wrote to the firm, given back as proof that it arrived.
 *
 * @param paragraphs what was written
 * @param invoices numbers of the invoices it is about
 * @param answerBy the day by which a person answers
 */
public record QuestionCopyContent(List<String> paragraphs, List<String> invoices, LocalDate answerBy)
        implements PrintableContent {

    /** Copies the lists. */
    public QuestionCopyContent {
        paragraphs = List.copyOf(paragraphs);
        invoices = List.copyOf(invoices);
    }
}
