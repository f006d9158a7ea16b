package io.quittance.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The reference: the content of a letter by OpenPDF's own layout, with the full font file, untagged and without codes. */
final class BareLetter {

    static final String[] TEXTS = {
        "Un oubli, peut-être ?",
        "Bonjour Marie Dupont,",
        "Sauf erreur de notre part, la facture ci-dessous n’est pas encore réglée. Cela arrive à tout le monde : cela se règle "
                + "en une minute, en ligne.",
        "Vous avez payé ces derniers jours ? Merci, vous n’avez plus rien à faire.",
        "Vous ne pouvez pas tout payer maintenant ? Quelque chose ne va pas, ou cette lettre n’est pas pour vous ? Dites-le-nous "
                + "en ligne, par e-mail ou par courrier. Nous suspendons les rappels le temps de vous répondre.",
        "Maison Lavande SAS utilise vos coordonnées et vos factures pour gérer son contrat avec vous et suivre les paiements. "
                + "Elles viennent de ce contrat et de notre comptabilité, et sont conservées le temps prévu par la loi. Vous "
                + "pouvez les consulter, les faire corriger ou vous opposer à leur usage en nous écrivant, et saisir l’autorité "
                + "de protection des données (CNIL, www.cnil.fr). Plus de détails : https://maison-lavande.example/privacy"
    };
    static final String[] CELLS = {
        "Facture",
        "Objet",
        "Émise le",
        "Échéance",
        "Reste à payer",
        "FA-2026-0142",
        "Commande C-902",
        "13 sept. 2026",
        "13 oct. 2026",
        "1 234,56 €"
    };

    private final BaseFont regular = full("LiberationSans-Regular");
    private final BaseFont bold = full("LiberationSans-Bold");

    byte[] letter(int at) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, 70, 57, 60, 60);
        PdfWriter.getInstance(document, out);
        document.open();
        for (var line : new String[] {
            "Maison Lavande SAS",
            "12 rue des Capucins",
            "69001 Lyon",
            "Dupont & Fils SARL",
            "1 RUE DU PORT",
            "33000 BORDEAUX",
            "Lyon, le 22 novembre 2026, " + at
        }) {
            document.add(new Paragraph(14, line, new Font(regular, 10)));
        }
        for (int text = 0; text < TEXTS.length; text++) {
            document.add(new Paragraph(15, TEXTS[text], new Font(text == 0 ? bold : regular, text == 0 ? 14 : 10.5f)));
            if (text == 2) {
                document.add(table());
            }
        }
        document.close();
        return out.toByteArray();
    }

    private PdfPTable table() {
        var table = new PdfPTable(5);
        for (int at = 0; at < CELLS.length; at++) {
            var cell = new PdfPCell(new Phrase(CELLS[at], new Font(at < 5 ? bold : regular, 9.5f)));
            cell.setHorizontalAlignment(at % 5 == 4 ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            table.addCell(cell);
        }
        return table;
    }

    static byte[] file(String name) {
        try (InputStream stream =
                Objects.requireNonNull(BareLetter.class.getResourceAsStream("/liberation/" + name + ".ttf"))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont full(String name) {
        try {
            return BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, true, true, file(name), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
