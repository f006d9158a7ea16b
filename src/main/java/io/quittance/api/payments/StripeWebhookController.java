package io.quittance.api.payments;

import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.payments.checkout.StripeEvents;
import io.quittance.payments.checkout.WebhookRefusedException;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Stripe sends its news for a firm. Whoever is not Stripe learns nothing: an unknown firm and a wrong signature get the
 * same empty answer.
 */
@RestController
class StripeWebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(StripeWebhookController.class);

    private final Firms firms;
    private final StripeEvents events;

    StripeWebhookController(Firms firms, StripeEvents events) {
        this.firms = firms;
        this.events = events;
    }

    @PostMapping("/webhooks/stripe/{firm}")
    ResponseEntity<Void> receive(@PathVariable("firm") String key, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > StripeEvents.MAX_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        var signature = request.getHeader("Stripe-Signature");
        if (signature == null) {
            return answer(HttpStatus.BAD_REQUEST);
        }
        var body = request.getInputStream().readNBytes(StripeEvents.MAX_BYTES + 1);
        return body.length > StripeEvents.MAX_BYTES
                ? answer(HttpStatus.CONTENT_TOO_LARGE)
                : new TenantScope.Platform()
                        .call(() -> firms.byKey(key))
                        .map(firm -> take(firm, body, signature))
                        .orElseGet(() -> answer(HttpStatus.BAD_REQUEST));
    }

    private ResponseEntity<Void> take(Firm firm, byte[] body, String signature) {
        try {
            events.receive(firm.id(), body, signature);
            return answer(HttpStatus.OK);
        } catch (WebhookRefusedException e) {
            LOG.warn("{}: a webhook was refused: {}", firm.id(), e.getMessage());
            return answer(HttpStatus.BAD_REQUEST);
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
