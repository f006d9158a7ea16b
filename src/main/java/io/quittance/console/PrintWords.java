package io.quittance.console;

import io.quittance.correspondence.MessageState;
import io.quittance.kernel.Money;
import io.quittance.letters.BatchStanding;
import io.quittance.letters.PrintBatch;
import io.quittance.letters.PrintBatchState;
import io.quittance.letters.PrintedLetter;
import io.quittance.ui.StatusPill;
import io.quittance.ui.TextBundle;
import io.quittance.ui.Tone;
import io.quittance.ui.Words;

/** Print days in the reader's language. */
record PrintWords(Voice voice) {

    static final TextBundle<PrintText> TEXTS = new TextBundle<>(PrintText.class, "staff-print");

    String say(PrintText key, Object... arguments) {
        return TEXTS.text(voice.language(), key, arguments);
    }

    String count(PrintText key, long number, Object... others) {
        return TEXTS.count(voice.language(), key, number, others);
    }

    /** The day of a batch, with its number when the day has several. */
    String day(PrintBatch batch) {
        var day = voice.formats().day(batch.printedOn());
        return batch.number() == 1 ? day : day + " · " + batch.number();
    }

    /** What the letters cost, and how sure that is. */
    String postage(PrintBatch batch, BatchStanding standing) {
        return money(
                batch.postage(),
                standing.priced() >= batch.letters()
                        ? ""
                        : say(standing.priced() == 0 ? PrintText.ESTIMATED : PrintText.PARTLY_ESTIMATED));
    }

    String postage(Money postage, boolean known) {
        return money(postage, known ? "" : say(PrintText.ESTIMATED));
    }

    StatusPill state(PrintBatch batch, BatchStanding standing) {
        if (batch.state() != PrintBatchState.PRINTED) {
            return new StatusPill(voice.word(batch.state()), Tone.WAIT);
        }
        if (standing.returned() + standing.refused() > 0) {
            return new StatusPill(say(PrintText.SOME_RETURNED), Tone.LATE);
        }
        return standing.posted() == batch.letters()
                ? new StatusPill(say(PrintText.ALL_POSTED), Tone.OK)
                : new StatusPill(voice.word(batch.state()), Tone.INFO);
    }

    StatusPill state(PrintedLetter letter) {
        boolean toPost = letter.state() == MessageState.SENT;
        return new StatusPill(
                Words.ofLetter(voice.language(), letter.state()), toPost ? Tone.INFO : Tones.of(letter.state()));
    }

    private String money(Money money, String note) {
        return voice.money(money) + (note.isEmpty() ? "" : " (" + note + ")");
    }
}
