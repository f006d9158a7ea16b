/**
 * The outbox at work, for mail and letters alike: claims what is due, asks for the last time, makes it once, hands it to
 * the way out and records the outcome.
 */
@ApplicationModule(
        displayName = "Dispatch",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "parties",
            "documents",
            "branding",
            "messages",
            "templates",
            "access",
            "archive"
        })
@NullMarked
package io.quittance.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
