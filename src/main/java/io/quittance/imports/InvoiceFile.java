package io.quittance.imports;

import io.quittance.einvoices.AttachmentKind;
import io.quittance.einvoices.EInvoice;
import io.quittance.einvoices.EInvoice.Attachment;
import io.quittance.einvoices.Syntax;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.PlainText;
import java.util.List;
import java.util.stream.Stream;

/** A file to be kept with an invoice: the PDF it came in, or what its XML carries, when it is of a kind we keep. */
@SuppressWarnings("ArrayRecordComponent") // a file is its bytes; nobody compares two records
record InvoiceFile(String kind, String fileName, String contentType, byte[] bytes) {

    private static final int MOST_ATTACHMENTS = 20;
    private static final int LONGEST_NAME = 200;

    /** What of an e-invoice is kept. Files inside a PDF stay inside it. */
    static List<InvoiceFile> of(EInvoice invoice, String fileName, byte[] file) {
        if (invoice.syntax() == Syntax.FACTURX) {
            return List.of(new InvoiceFile("ORIGINAL_PDF", shortened(fileName), "application/pdf", file));
        }
        return kept(invoice)
                .map(attached -> new InvoiceFile(
                        "ATTACHMENT",
                        shortened(attached.name().isBlank() ? "attachment" : attached.name()),
                        AttachmentKind.of(attached.bytes()).mediaType(),
                        attached.bytes()))
                .toList();
    }

    /** Whether something attached is of a kind we do not keep, or there is too much of it. */
    static boolean dropsSome(EInvoice invoice) {
        return kept(invoice).count() < invoice.attachments().size();
    }

    String sha256() {
        return Hashes.sha256Hex(bytes);
    }

    private static Stream<Attachment> kept(EInvoice invoice) {
        return invoice.attachments().stream()
                .filter(attached -> AttachmentKind.of(attached.bytes()) != AttachmentKind.OTHER)
                .limit(MOST_ATTACHMENTS);
    }

    private static String shortened(String name) {
        return PlainText.shown(name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME));
    }
}
