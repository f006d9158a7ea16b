package io.quittance.console.print;

import io.quittance.kernel.Money;
import io.quittance.letters.BatchProgress;
import io.quittance.letters.PrintBatch;
import io.quittance.letters.PrintBatchState;
import io.quittance.letters.PrintedLetter;
import io.quittance.messages.MessageState;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;

/** Print days in the reader's language. */
record PrintWords(StaffTexts texts) {

    /** The day of a batch, with its number when the day has several. */
    String day(PrintBatch batch) {
        var day = texts.formats().day(batch.printedOn());
        return batch.number() == 1 ? day : day + " · " + batch.number();
    }

    /** What the letters cost, and how sure that is. */
    String postage(PrintBatch batch, BatchProgress standing) {
        return money(
                batch.postage(),
                standing.priced() >= batch.letters()
                        ? ""
                        : texts.of(standing.priced() == 0 ? PrintText.ESTIMATED : PrintText.PARTLY_ESTIMATED));
    }

    String postage(Money postage, boolean known) {
        return money(postage, known ? "" : texts.of(PrintText.ESTIMATED));
    }

    StatusPill state(PrintBatch batch, BatchProgress standing) {
        if (batch.state() != PrintBatchState.PRINTED) {
            return new StatusPill(texts.word(batch.state()), StatusStyle.WAIT);
        }
        if (standing.returned() + standing.refused() > 0) {
            return new StatusPill(texts.of(PrintText.SOME_RETURNED), StatusStyle.LATE);
        }
        return standing.posted() == batch.letters()
                ? new StatusPill(texts.of(PrintText.ALL_POSTED), StatusStyle.OK)
                : new StatusPill(texts.word(batch.state()), StatusStyle.INFO);
    }

    StatusPill state(PrintedLetter letter) {
        boolean toPost = letter.state() == MessageState.SENT;
        return new StatusPill(
                texts.letterState(letter.state()), toPost ? StatusStyle.INFO : StatusStyles.of(letter.state()));
    }

    private String money(Money money, String note) {
        return texts.money(money) + (note.isEmpty() ? "" : " (" + note + ")");
    }
}
