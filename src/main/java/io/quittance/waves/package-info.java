/**
 * Unusual waves of messages: what a file or a day's run would let leave, compared with the firm's usual day. What is unusual
 * waits for a person's yes, and may be spread over days. It holds claims by a published view that the engine reads.
 */
@ApplicationModule(
        displayName = "Waves",
        allowedDependencies = {"kernel", "tenancy", "parties", "receivables", "dunning", "reminders", "imports"})
@NullMarked
package io.quittance.waves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
