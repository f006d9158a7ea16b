package io.quittance.letters.layout;

import io.quittance.kernel.Language;
import io.quittance.paper.EnvelopeProfile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Letters of every kind in all languages, each as PDF and PNG in {@code target/letters}, and one contact sheet for each
 * language and number of invoices. For looking at them.
 */
final class LetterPictures {

    private static final Path FOLDER = Path.of("target", "letters");
    private static final int COLUMNS = 4;
    private static final int DPI = 75;

    /** Whose letters: the country of the firm, and of the debtor and the envelope. */
    private record Place(Language language, String firm, String debtor) {}

    private static final List<Place> PLACES = List.of(
            new Place(Language.FR, "FR", "FR"),
            new Place(Language.EN, "GB", "GB"),
            new Place(Language.NL, "BE", "NL"),
            new Place(Language.DE, "DE", "DE"));

    private LetterPictures() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (var place : PLACES) {
            for (int invoices : new int[] {1, 3, 60}) {
                var pages = new ArrayList<BufferedImage>();
                for (var kind : kinds(place, invoices).entrySet()) {
                    pages.addAll(pictures(place, kind.getKey() + "-" + invoices, kind.getValue(), invoices == 60));
                }
                write(sheet(pages), "sheet-" + place.language.code() + "-" + invoices);
            }
        }
    }

    private static Map<String, SampleLetters.Sample> kinds(Place place, int invoices) {
        var currency = place.firm.equals("GB") ? "GBP" : "EUR";
        var kinds = new LinkedHashMap<String, SampleLetters.Sample>();
        if (place.firm.equals("BE")) {
            kinds.put("first-reminder-be", SampleLetters.reminder("first-reminder-be", invoices, currency));
        }
        for (var template : List.of("pre-due", "reminder-1", "reminder-2", "reminder-3")) {
            kinds.put(template, SampleLetters.reminder(template, invoices, currency));
        }
        kinds.put("two-currencies", SampleLetters.twoCurrencies("reminder-2"));
        kinds.put("statement", SampleLetters.statement(invoices, currency));
        if (invoices == 1) {
            for (var template : List.of(
                    "receipt",
                    "receipt-corrected",
                    "payment-failed",
                    "set-off",
                    "question-copy",
                    "answer",
                    "plan-agreed",
                    "plan-due",
                    "plan-late",
                    "plan-broken",
                    "plan-offered",
                    "plan-promise-broken",
                    "plan-settlement")) {
                kinds.put(template, SampleLetters.of(template));
            }
        }
        return kinds;
    }

    private static List<BufferedImage> pictures(Place place, String name, SampleLetters.Sample content, boolean longest)
            throws IOException {
        var debtor = longest
                ? SampleLetters.longest(place.debtor, place.language)
                : SampleLetters.debtor(place.debtor, place.language);
        var envelope = EnvelopeProfile.forCountry(debtor.country());
        var letter = new Letters().render(SampleLetters.letter(place.firm, debtor, envelope, content));
        var file = place.language.code() + "-" + name;
        Files.write(FOLDER.resolve(file + ".pdf"), letter.pdf());
        var pages = new ArrayList<BufferedImage>();
        try (var document = Loader.loadPDF(letter.pdf())) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < letter.pages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI));
                write(pages.getLast(), file + "-p" + (page + 1));
            }
        }
        return pages;
    }

    private static BufferedImage sheet(List<BufferedImage> pages) {
        int width = pages.getFirst().getWidth() + 8;
        int height = pages.getFirst().getHeight() + 8;
        var sheet = new BufferedImage(
                width * Math.min(COLUMNS, pages.size()),
                height * Math.ceilDiv(pages.size(), COLUMNS),
                BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        for (int at = 0; at < pages.size(); at++) {
            graphics.drawImage(pages.get(at), width * (at % COLUMNS), height * (at / COLUMNS), null);
        }
        graphics.dispose();
        return sheet;
    }

    private static void write(BufferedImage picture, String name) throws IOException {
        ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    }
}
