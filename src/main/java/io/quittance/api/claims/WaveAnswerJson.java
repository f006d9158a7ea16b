package io.quittance.api.claims;

import org.jspecify.annotations.Nullable;

/**
 * A person's answer.
 *
 * @param allow true lets the wave leave, false holds it
 */
record WaveAnswerJson(@Nullable Boolean allow) {}
