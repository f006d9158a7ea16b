/**
 * The way out by e-mail: lanes with kept SMTP connections claim small groups of messages, hand them over outside any
 * transaction and record what the mail server said. What a server's answer means is a table of named rules.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "parties",
            "documents",
            "branding",
            "messages",
            "templates",
            "dispatch",
            "dispatch :: waiting"
        })
@NullMarked
package io.quittance.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
