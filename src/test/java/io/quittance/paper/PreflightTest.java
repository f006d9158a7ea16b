package io.quittance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters broken on purpose. */
class PreflightTest {

    private static final List<String> ADDRESS = List.of("Dupont & Fils SARL", "1 RUE DU PORT", "33000 BORDEAUX");
    private static final SheetStyle TEXT = new SheetStyle(SheetFonts.SANS.regular(), 10, Color.BLACK);

    @ParameterizedTest
    @ValueSource(strings = {"FR-DL-RIGHT", "DIN-5008-A", "DIN-5008-B", "BE-DL-RIGHT", "NL-DL-LEFT", "UK-DL-LEFT"})
    void an_address_alone_in_its_window_passes(String key) {
        assertThat(check(EnvelopeProfile.of(key), sheet -> {})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR-DL-RIGHT", "DIN-5008-A", "DIN-5008-B", "BE-DL-RIGHT", "NL-DL-LEFT", "UK-DL-LEFT"})
    void a_word_that_may_show_through_the_window_is_found(String key) {
        var envelope = EnvelopeProfile.of(key);
        var clear = envelope.clear().getFirst();
        assertThat(check(envelope, sheet -> text(sheet, clear.x() + 2, clear.bottom() - 0.5, "Inkasso")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.InWindow.class,
                        found -> assertThat(found.what()).isEqualTo("Inkasso"));
    }

    @Test
    void a_code_or_a_line_in_the_window_is_found() {
        var envelope = EnvelopeProfile.of("FR-DL-RIGHT");
        assertThat(check(envelope, sheet -> sheet.qr(QrCode.of("x"), "x", mm(150), mm(70), mm(25))))
                .singleElement()
                .isInstanceOf(Finding.InWindow.class);
        assertThat(check(envelope, sheet -> sheet.rule(Color.BLACK, mm(100), mm(50), mm(20))))
                .singleElement()
                .isInstanceOf(Finding.InWindow.class);
    }

    @Test
    void a_second_line_among_the_address_lines_is_found() {
        var envelope = EnvelopeProfile.of("FR-DL-RIGHT");
        assertThat(check(envelope, sheet -> text(sheet, 112, 77, "Montant 12,00")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.AddressNotShown.class,
                        found -> assertThat(found.shown()).contains("Montant 12,00"));
    }

    @Test
    void the_place_of_the_stamp_stays_empty() {
        assertThat(check(EnvelopeProfile.of("DIN-5008-B"), sheet -> text(sheet, 60, 60, "z")))
                .singleElement()
                .isInstanceOf(Finding.InWindow.class);
    }

    @Test
    void text_where_printers_do_not_print_is_found() {
        assertThat(check(EnvelopeProfile.of("FR-DL-RIGHT"), sheet -> text(sheet, 5, 200, "margin")))
                .singleElement()
                .isInstanceOf(Finding.OutsideMargins.class);
    }

    @Test
    void too_many_pages_and_no_pdf_at_all_are_found() {
        var envelope = EnvelopeProfile.of("FR-DL-RIGHT");
        assertThat(check(envelope, sheet -> {
                    for (int page = 0; page < 6; page++) {
                        sheet.newPage();
                        text(sheet, 30, 100, "more");
                    }
                }))
                .containsExactly(new Finding.TooManyPages(7, 6));
        assertThat(Preflight.check(new byte[] {1, 2, 3}, envelope, ADDRESS))
                .singleElement()
                .isInstanceOf(Finding.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "right", "top", "bottom"})
    void text_beyond_any_of_the_four_margins_is_found(String margin) {
        assertThat(check(EnvelopeProfile.of("DIN-5008-B"), sheet -> {
                    switch (margin) {
                        case "left" -> text(sheet, 9, 200, "margin");
                        case "right" -> text(sheet, 195, 200, "margin");
                        case "top" -> text(sheet, 130, 9, "margin");
                        default -> text(sheet, 30, 290, "margin");
                    }
                }))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.OutsideMargins.class,
                        found -> assertThat(found.what()).isEqualTo("margin"));
    }

    @Test
    void a_font_that_the_printer_would_have_to_guess_is_found() throws IOException {
        var faulty = changed(document -> {
            try (var page = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, false)) {
                page.beginText();
                page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                page.newLineAtOffset(100, 300);
                page.showText("guess");
                page.endText();
            }
        });
        assertThat(Preflight.check(faulty, EnvelopeProfile.of("FR-DL-RIGHT"), ADDRESS))
                .containsExactly(new Finding.FontNotEmbedded(1, "Helvetica"));
    }

    @Test
    void a_page_of_another_size_or_on_its_side_is_found() throws IOException {
        var envelope = EnvelopeProfile.of("FR-DL-RIGHT");
        var letter = changed(document -> document.addPage(new PDPage(PDRectangle.LETTER)));
        assertThat(Preflight.check(letter, envelope, ADDRESS))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.WrongPageSize.class,
                        found -> assertThat(found.page()).isEqualTo(2));
        var turned = changed(document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getPage(1).setRotation(90);
        });
        assertThat(Preflight.check(turned, envelope, ADDRESS)).hasExactlyElementsOfTypes(Finding.WrongPageSize.class);
    }

    /** A letter that passes, changed by a foreign hand. */
    private static byte[] changed(Change change) throws IOException {
        try (var document = Loader.loadPDF(letter(EnvelopeProfile.of("FR-DL-RIGHT"), sheet -> {}))) {
            change.on(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @FunctionalInterface
    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static List<Finding> check(EnvelopeProfile envelope, Consumer<Sheet> more) {
        return Preflight.check(letter(envelope, more), envelope, ADDRESS);
    }

    private static byte[] letter(EnvelopeProfile envelope, Consumer<Sheet> more) {
        var sheet = Sheet.tagged(new SheetInfo("Test", "Test", Locale.FRANCE, LocalDate.of(2026, 11, 22), "test"));
        double y = envelope.address().y() + 4;
        for (var line : ADDRESS) {
            text(sheet, envelope.address().x(), y, line);
            y += 4.4;
        }
        more.accept(sheet);
        return sheet.finish();
    }

    private static void text(Sheet sheet, double x, double y, String text) {
        sheet.left(sheet.root(), "P", TEXT, mm(x), mm(y), text);
    }

    private static double mm(double millimetres) {
        return millimetres * Box.POINTS;
    }
}
