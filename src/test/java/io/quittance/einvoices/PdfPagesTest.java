package io.quittance.einvoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PdfPagesTest {

    @Test
    void the_first_pages_are_drawn_and_no_more() throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < 7; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText("Page " + (i + 1));
                    content.endText();
                }
            }
            var pages = PdfPages.draw(saved(document));
            assertThat(pages).hasSize(PdfPages.MOST_PAGES);
            var image = ImageIO.read(new ByteArrayInputStream(pages.getFirst()));
            assertThat(image.getWidth()).isBetween(900, 915);
            assertThat(image.getHeight()).isBetween(1280, 1290);
        }
    }

    @Test
    void a_page_as_large_as_a_house_becomes_a_picture_of_usual_size() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(14_400, 14_400)));
            var image = ImageIO.read(
                    new ByteArrayInputStream(PdfPages.draw(saved(document)).getFirst()));
            assertThat(image.getWidth()).isLessThanOrEqualTo(1_600);
        }
    }

    @Test
    @Timeout(30)
    void forms_that_draw_forms_that_draw_forms_are_given_up() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var form = form(document, null);
            for (int depth = 0; depth < 9; depth++) {
                form = form(document, form);
            }
            var resources = new PDResources();
            resources.put(COSName.getPDFName("F"), form);
            page.setResources(resources);
            page.setContents(new PDStream(document, new ByteArrayInputStream(DRAW)));
            var file = saved(document);
            assertThatThrownBy(() -> PdfPages.draw(file)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    @Timeout(30)
    void content_that_unpacks_to_more_than_fits_is_given_up_before_anything_is_drawn() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 80; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(stream);
            var file = saved(document);
            assertThat(file.length).isLessThan(200_000);
            assertThatThrownBy(() -> PdfPages.draw(file)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void an_image_that_says_it_is_huge_is_not_unpacked() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            page.setContents(new PDStream(
                    document,
                    new ByteArrayInputStream("q 100 0 0 100 0 0 cm BI /W 60000 /H 60000 /CS /G /BPC 8 ID x EI Q"
                            .getBytes(StandardCharsets.US_ASCII))));
            var file = saved(document);
            assertThatThrownBy(() -> PdfPages.draw(file)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void what_is_no_pdf_is_given_up_in_words() {
        assertThatThrownBy(() -> PdfPages.draw("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().getFirst().remedy())
                                .isNotBlank());
    }

    private static final byte[] DRAW = "/F Do ".repeat(10).getBytes(StandardCharsets.US_ASCII);

    private static PDFormXObject form(PDDocument document, @Nullable PDFormXObject inner) throws IOException {
        var form = new PDFormXObject(new PDStream(
                document,
                new ByteArrayInputStream(inner == null ? "0 0 1 1 re f ".getBytes(StandardCharsets.US_ASCII) : DRAW)));
        form.setBBox(new PDRectangle(100, 100));
        var resources = new PDResources();
        if (inner != null) {
            resources.put(COSName.getPDFName("F"), inner);
        }
        form.setResources(resources);
        return form;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
