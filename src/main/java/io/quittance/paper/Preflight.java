package io.quittance.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The last look before a letter is printed: reads the finished file, not what was meant to be in it. Nothing but the address
 * may show through the window (a privacy rule: CJEU and CNIL count what an envelope tells), nothing is where the carrier
 * stamps or where printers do not print, all fonts are in the file, and the envelope takes the pages.
 */
public final class Preflight {

    /** Play between what was placed and what was read, in millimetres. */
    private static final double SLACK = 0.4;

    private final EnvelopeProfile envelope;
    private final List<String> window;
    private final List<Finding> findings = new ArrayList<>();

    private Preflight(EnvelopeProfile envelope, List<String> window) {
        this.envelope = envelope;
        this.window = window;
    }

    /**
     * Checks one letter.
     *
     * @param window the lines that are meant to show: sender line, if the envelope has one, and address
     * @return what is wrong, empty when the letter may be printed
     */
    public static List<Finding> check(byte[] pdf, EnvelopeProfile envelope, List<String> window) {
        var check = new Preflight(envelope, window);
        try (var document = Loader.loadPDF(pdf)) {
            check.document(document);
        } catch (IOException e) {
            check.findings.add(new Finding.Unreadable(String.valueOf(e.getMessage())));
        }
        return List.copyOf(check.findings);
    }

    private void document(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > envelope.maxPages()) {
            findings.add(new Finding.TooManyPages(pages, envelope.maxPages()));
        }
        for (int page = 1; page <= pages; page++) {
            page(page, document.getPage(page - 1));
        }
    }

    private void page(int number, PDPage page) throws IOException {
        var size = page.getMediaBox();
        double width = size.getWidth() / Box.POINTS;
        double height = size.getHeight() / Box.POINTS;
        if (page.getRotation() != 0
                || Math.abs(width - envelope.page().width()) > 1
                || Math.abs(height - envelope.page().height()) > 1) {
            findings.add(new Finding.WrongPageSize(number, width, height));
        }
        var printed = PrintedMarks.of(page);
        printed.fonts().stream()
                .filter(font -> !font.isEmbedded())
                .forEach(font -> findings.add(new Finding.FontNotEmbedded(number, font.getName())));
        var words = PrintedWord.of(printed.marks());
        words.stream()
                .filter(word -> !envelope.printable().holds(word.box(), SLACK))
                .forEach(word -> findings.add(new Finding.OutsideMargins(number, word.name(), word.box())));
        if (number == 1) {
            window(words);
        }
    }

    private void window(List<PrintedWord> words) {
        var shown = new ArrayList<PrintedWord>();
        for (var word : words) {
            if (isFranking(word)) {
                findings.add(new Finding.InWindow(word.name(), word.box()));
            } else if (isPlaceOfAddress(word)) {
                shown.add(word);
            } else if (envelope.clear().stream().anyMatch(word.box()::overlaps)) {
                findings.add(new Finding.InWindow(word.name(), word.box()));
            }
        }
        var lines = PrintedWord.lines(shown);
        if (!same(lines, window)) {
            findings.add(new Finding.AddressNotShown(window, lines));
        }
    }

    private boolean isFranking(PrintedWord word) {
        var franking = envelope.franking();
        return franking != null && word.box().overlaps(franking);
    }

    private boolean isPlaceOfAddress(PrintedWord word) {
        var sender = envelope.senderLine();
        return word.isText()
                && (envelope.address().holds(word.box(), SLACK) || sender != null && sender.holds(word.box(), SLACK));
    }

    private static boolean same(List<String> one, List<String> other) {
        return without(one).equals(without(other));
    }

    private static String without(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\\s", "")).collect(Collectors.joining("\n"));
    }
}
