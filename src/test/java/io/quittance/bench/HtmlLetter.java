package io.quittance.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.LoggerFactory;

/** The other reference: the same words and table as HTML by openhtmltopdf, with the same fonts, untagged and without logo and codes. */
final class HtmlLetter {

    private final byte[] regular = BareLetter.file("LiberationSans-Regular");
    private final byte[] bold = BareLetter.file("LiberationSans-Bold");

    HtmlLetter() {
        XRLog.setLoggingEnabled(false);
        ((Logger) LoggerFactory.getLogger("org.apache.pdfbox")).setLevel(Level.ERROR);
    }

    byte[] letter(int at) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(regular), "Liberation", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Liberation", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(html(at), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String html(int at) {
        var html = new StringBuilder("""
                <html><head><style>
                @page { size: A4; margin: 20mm 20mm 20mm 25mm }
                body { font: 10.5pt/1.4 Liberation } table { width: 100%; border-collapse: collapse }
                td { border-bottom: 1px solid #b9c3bf; padding: 3pt 0; font-size: 9.5pt } h1 { font-size: 14pt } p { margin: 3pt 0 }
                div { font-size: 8pt }
                </style></head><body>
                """);
        texts(html, "p", LetterTexts.HEAD);
        texts(html, "h1", LetterTexts.TITLE + " " + at);
        texts(html, "p", LetterTexts.OPENING);
        table(html);
        texts(html, "p", LetterTexts.CLOSING);
        texts(html, "div", LetterTexts.SMALL);
        return html.append("</body></html>").toString();
    }

    private static void texts(StringBuilder html, String tag, String... texts) {
        for (var text : texts) {
            html.append("<%1$s>%2$s</%1$s>".formatted(tag, text.replace("&", "&amp;")));
        }
    }

    private static void table(StringBuilder html) {
        html.append("<table><tr>");
        for (int at = 0; at < LetterTexts.CELLS.length; at++) {
            html.append(at % 5 == 0 && at > 0 ? "</tr><tr>" : "")
                    .append("<td>")
                    .append(LetterTexts.CELLS[at])
                    .append("</td>");
        }
        html.append("</tr></table>");
    }
}
