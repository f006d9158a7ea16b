package io.quittance.letters.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Language;
import io.quittance.paper.EnvelopeProfile;
import io.quittance.paper.JoinedFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** A print run, joined from finished letters. */
class JoinedFileTest {

    private final Letters letters = new Letters();

    @Test
    void a_run_shows_the_pages_of_its_letters_in_order_dot_for_dot() throws IOException {
        var all = Stream.of(1, 60, 3).map(this::letter).toList();
        try (var run = Loader.loadPDF(joined(all, 1, 2, 1 + letters(60).pages() + 1))) {
            int page = 0;
            for (var letter : all) {
                try (var single = Loader.loadPDF(letter)) {
                    for (int at = 0; at < single.getNumberOfPages(); at++) {
                        assertThat(dots(run, page++)).isEqualTo(dots(single, at));
                    }
                }
            }
            assertThat(run.getNumberOfPages()).isEqualTo(page);
        }
    }

    @Test
    void what_letters_share_stands_in_the_run_once() {
        var one = letter(1);
        int alone = joined(List.of(one), 1).length;
        int twenty = joined(Stream.generate(() -> one).limit(20).toList()).length;
        assertThat(twenty - alone).isLessThan(19 * 8_000);
        assertThat(alone).isLessThan(one.length);
    }

    @Test
    void the_same_letters_give_the_same_bytes() {
        var all = Stream.of(1, 3).map(this::letter).toList();
        assertThat(joined(all)).isEqualTo(joined(all));
    }

    @Test
    void a_file_that_is_no_letter_is_refused() {
        assertThatThrownBy(() -> joined(List.of(new byte[] {1, 2, 3}))).isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] letter(int invoices) {
        return letters(invoices).pdf();
    }

    private RenderedLetter letters(int invoices) {
        var debtor = SampleLetters.debtor("FR", Language.FR);
        return letters.render(SampleLetters.letter(
                "FR",
                debtor,
                EnvelopeProfile.forCountry(debtor.country()),
                SampleLetters.reminder("reminder-3", invoices, "EUR")));
    }

    private static byte[] joined(List<byte[]> letters, Integer... firstPages) {
        var out = new ByteArrayOutputStream();
        try (var run = new JoinedFile(out, "run")) {
            var first = letters.stream().map(run::add).toList();
            if (firstPages.length > 0) {
                assertThat(first).containsExactly(firstPages);
            }
        }
        return out.toByteArray();
    }

    private static int[] dots(PDDocument document, int page) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 60);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
