package io.quittance.letters.layout;

import io.quittance.kernel.Hashes;
import io.quittance.kernel.RefusedException;
import io.quittance.paper.Sheet;
import org.springframework.stereotype.Component;

/** Makes letters of facts. Pure: no database, no clock, the same facts give the same bytes. */
@Component
class Letters {

    /**
     * One letter, for the post, the archive and screen readers.
     *
     * @throws RefusedException when the address does not make a letter, naming field and remedy
     */
    RenderedLetter render(LetterFacts facts) {
        var layout = LetterLayout.of(facts);
        var sheet = Sheet.tagged(layout.info());
        layout.drawOn(sheet);
        var pdf = sheet.finish();
        return new RenderedLetter(pdf, layout.count(), facts.envelope(), layout.window(), Hashes.sha256Hex(pdf));
    }
}
