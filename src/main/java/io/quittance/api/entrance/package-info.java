/** The way into the API: tokens, scopes, idempotency keys, strict JSON and texts, before any controller is at work. */
@NullMarked
package io.quittance.api.entrance;

import org.jspecify.annotations.NullMarked;
