package io.quittance.payments.refused;

import io.quittance.kernel.FirmId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often webhooks were refused for one reason.
 *
 * @param firm whose address was called; null when there is no such firm
 * @param count at least one
 * @param lastAt by the system clock
 */
public record RefusedWebhook(@Nullable FirmId firm, WebhookRefusal reason, long count, Instant lastAt) {}
