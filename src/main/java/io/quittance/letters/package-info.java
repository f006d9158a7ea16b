/**
 * The way out by post: what is due is frozen, written into the print folder as a batch that a printer takes whole or not at
 * all (decision 8), and moved on by what printer and post say of it. How a letter looks is {@code letters.layout}.
 */
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "paper",
            "parties",
            "documents",
            "branding",
            "messages",
            "templates",
            "archive",
            "dispatch",
            "dispatch :: reports",
            "dispatch :: waiting"
        })
@NullMarked
package io.quittance.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
