package io.quittance.api.claims;

import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.ProblemException;
import io.quittance.documents.Documents;
import io.quittance.documents.StoredDocument;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Downloads: always as a file, never rendered, whatever the bytes are (rule D47). */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/{id}")
    @Needs(ApiScope.INVOICES_READ)
    @Described(
            id = "getDocument",
            value = "A stored file: an original, a receipt.",
            media = {"application/pdf", "*/*"})
    ResponseEntity<byte[]> download(FirmId firm, @PathVariable String id) {
        return documents.find(firm, parse(id)).map(DocumentController::file).orElseThrow(ProblemException::notFound);
    }

    private static ResponseEntity<byte[]> file(StoredDocument document) {
        var disposition = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(document.bytes());
    }

    private static DocumentId parse(String id) {
        try {
            return DocumentId.parse(id);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }
}
