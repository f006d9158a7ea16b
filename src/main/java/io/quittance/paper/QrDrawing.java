package io.quittance.paper;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws the dark modules as rectangles, one for each run of a row, in one path: no seams between rows. */
final class QrDrawing {

    private QrDrawing() {}

    /** @param top y of the upper edge, from the bottom of the page */
    static void draw(PdfContentByte page, QrCode code, double left, double top, double module) {
        page.saveState();
        page.setColorFill(Color.BLACK);
        page.concatCTM((float) module, 0, 0, (float) -module, (float) left, (float) top);
        for (int row = 0; row < code.size(); row++) {
            int column = 0;
            while (column < code.size()) {
                int end = column;
                while (end < code.size() && code.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    page.rectangle(column, row, end - column, 1);
                }
                column = end + 1;
            }
        }
        page.fill();
        page.restoreState();
    }
}
