package io.quittance.api.payments;

import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.payments.checkout.StripeEvents;
import io.quittance.payments.checkout.WebhookRefusedException;
import io.quittance.payments.refused.RefusedWebhooks;
import io.quittance.payments.refused.WebhookRefusal;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Stripe sends its news for a firm. Whoever is not Stripe learns nothing: whatever is wrong, the answer is 400 and
 * empty. The operator sees how many were refused, and why.
 */
@RestController
class StripeWebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(StripeWebhookController.class);

    private final Firms firms;
    private final StripeEvents events;
    private final RefusedWebhooks refused;

    StripeWebhookController(Firms firms, StripeEvents events, RefusedWebhooks refused) {
        this.firms = firms;
        this.events = events;
        this.refused = refused;
    }

    @PostMapping("/webhooks/stripe/{firm}")
    ResponseEntity<Void> receive(@PathVariable("firm") String key, HttpServletRequest request) throws IOException {
        var firm = new TenantScope.Platform().call(() -> firms.byKey(key)).map(Firm::id);
        if (firm.isEmpty()) {
            return refuse(null, WebhookRefusal.UNKNOWN_FIRM);
        }
        var signature = request.getHeader("Stripe-Signature");
        if (signature == null) {
            return refuse(firm.get(), WebhookRefusal.UNSIGNED);
        }
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return refuse(firm.get(), WebhookRefusal.UNREADABLE);
        }
        if (request.getContentLengthLong() > StripeEvents.MAX_BYTES) {
            return refuse(firm.get(), WebhookRefusal.TOO_LARGE);
        }
        return take(firm.get(), request.getInputStream().readNBytes(StripeEvents.MAX_BYTES + 1), signature);
    }

    private ResponseEntity<Void> take(FirmId firm, byte[] body, String signature) {
        try {
            events.receive(firm, body, signature);
            return ResponseEntity.ok().build();
        } catch (WebhookRefusedException e) {
            LOG.warn("{}: a webhook was refused: {}", firm, e.getMessage());
            return refuse(firm, e.refusal());
        }
    }

    private ResponseEntity<Void> refuse(@Nullable FirmId firm, WebhookRefusal reason) {
        refused.count(firm, reason);
        return ResponseEntity.badRequest().build();
    }
}
