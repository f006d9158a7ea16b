package io.quittance.letters;

import io.quittance.kernel.Hashes;
import io.quittance.kernel.RefusedException;
import io.quittance.paper.Sheet;
import io.quittance.paper.SheetInfo;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes letters of facts. Pure: no database, no clock, the same facts give the same bytes. */
@Component
public class Letters {

    /**
     * One letter, for the post, the archive and screen readers.
     *
     * @throws RefusedException when the address does not make a letter, naming field and remedy
     */
    public RenderedLetter render(LetterFacts facts) {
        var layout = new LetterLayout(facts);
        var sheet = Sheet.tagged(layout.info());
        layout.drawOn(sheet);
        var pdf = sheet.finish();
        return new RenderedLetter(pdf, layout.count(), facts.envelope(), layout.window(), Hashes.sha256Hex(pdf));
    }

    /**
     * The letters in one file, in this order, each beginning on a page of its own.
     *
     * @param all at least one; they need not be of one firm
     * @throws RefusedException when an address does not make a letter
     */
    public PrintRun renderRun(List<LetterFacts> all) {
        var first = all.getFirst();
        var sheet = Sheet.untagged(new SheetInfo(
                "",
                "",
                first.language().locale(),
                first.writtenOn(),
                first.firm().key() + "/" + first.key() + "+" + all.size()));
        var parts = new ArrayList<PrintRun.Part>(all.size());
        int page = 1;
        for (var facts : all) {
            if (page > 1) {
                sheet.newPage();
            }
            var layout = new LetterLayout(facts);
            layout.drawOn(sheet);
            parts.add(new PrintRun.Part(facts.key(), page, layout.count()));
            page += layout.count();
        }
        var pdf = sheet.finish();
        return new PrintRun(pdf, List.copyOf(parts), Hashes.sha256Hex(pdf));
    }
}
