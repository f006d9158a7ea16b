package io.quittance.statements;

import io.quittance.branding.Brands;
import io.quittance.texts.Texts;
import org.springframework.stereotype.Component;

/** Makes statements of account as PDF, for the debtor who asks for one and for whoever sends one. */
@Component
public class StatementPapers {

    private final Brands brands;

    StatementPapers(Brands brands) {
        this.brands = brands;
    }

    /** The statement as a tagged PDF in the firm's brand. */
    public byte[] pdf(Statement statement) {
        return new StatementSheet(statement, brands.of(statement.firm())).render();
    }

    /** What the file is called in the reader's language, without its ending. */
    public String name(Statement statement) {
        return new Texts(statement.language())
                .of(StatementsText.FILE, statement.asOf().toString());
    }
}
