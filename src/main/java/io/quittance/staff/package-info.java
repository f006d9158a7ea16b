/**
 * What desk and console have in common: who works here and in which scope, the frame, the addresses of all staff pages, the
 * reader's language with the words for states, and how states look.
 */
@ApplicationModule(
        displayName = "Staff pages",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "texts",
            "ui",
            "parties",
            "identity",
            "payments",
            "dunning",
            "reminders",
            "messages",
            "mail"
        })
@NullMarked
package io.quittance.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
