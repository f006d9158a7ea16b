package io.quittance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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

    private static List<Finding> check(EnvelopeProfile envelope, Consumer<Sheet> more) {
        var sheet = Sheet.tagged(new SheetInfo("Test", "Test", Locale.FRANCE, LocalDate.of(2026, 11, 22), "test"));
        double y = envelope.address().y() + 4;
        for (var line : ADDRESS) {
            text(sheet, envelope.address().x(), y, line);
            y += 4.4;
        }
        more.accept(sheet);
        return Preflight.check(sheet.finish(), envelope, ADDRESS);
    }

    private static void text(Sheet sheet, double x, double y, String text) {
        sheet.left(sheet.root(), "P", TEXT, mm(x), mm(y), text);
    }

    private static double mm(double millimetres) {
        return millimetres * Box.POINTS;
    }
}
