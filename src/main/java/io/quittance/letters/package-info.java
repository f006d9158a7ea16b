/**
 * The letter that a debtor opens: the firm's letterhead, the words of the message's template, invoices over as many pages as
 * it takes, a legal block that nothing removes, QR codes and codes to type. Rendering is a pure function of its facts: the
 * same facts give the same bytes. And the way out by post: what is due is frozen, written into the print folder as a batch
 * that a printer takes whole or not at all (decision 8), and moved on by what printer and post say of it.
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
            "dispatch"
        })
@NullMarked
package io.quittance.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
