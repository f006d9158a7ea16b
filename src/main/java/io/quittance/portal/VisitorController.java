package io.quittance.portal;

import io.quittance.documents.StoredDocument;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.RefusedException;
import io.quittance.portal.PortalView.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a debtor's pages ask of the server without a session of the framework. Another site cannot ask it: the session's
 * cookie does not come with its requests.
 */
@Controller
class VisitorController {

    private final PortalVisit visits;
    private final Situations situations;
    private final PortalFiles files;
    private final Failures failures;

    VisitorController(PortalVisit visits, Situations situations, PortalFiles files, Failures failures) {
        this.visits = visits;
        this.situations = situations;
        this.files = files;
        this.failures = failures;
    }

    /** The receipt of a payment that the visitor may see. */
    @GetMapping("/c/{key}/receipts/{payment}")
    ResponseEntity<byte[]> receipt(@PathVariable String key, @PathVariable String payment, HttpServletRequest request) {
        return visits.of(key, request.getSession(false))
                .flatMap(visitor -> read(payment).flatMap(id -> receipt(visitor, id)))
                .map(VisitorController::file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<StoredDocument> receipt(Visitor visitor, PaymentId payment) {
        return situations.payments(visitor.access()).stream()
                .filter(one -> one.id().equals(payment))
                .flatMap(one -> Optional.ofNullable(one.receipt()).stream())
                .findFirst()
                .flatMap(file -> files.file(visitor.access(), visitor.firm().id(), file));
    }

    private static ResponseEntity<byte[]> file(StoredDocument document) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, document.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(document.bytes());
    }

    /** The browser has shown that a payment failed. */
    @PostMapping("/c/{key}/told/{payment}")
    ResponseEntity<Void> told(@PathVariable String key, @PathVariable String payment, HttpServletRequest request) {
        visits.of(key, request.getSession(false))
                .ifPresent(visitor -> read(payment).ifPresent(id -> failures.told(visitor.access(), id)));
        return ResponseEntity.noContent().build();
    }

    private static Optional<PaymentId> read(String text) {
        try {
            return Optional.of(PaymentId.parse(text));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }
}
