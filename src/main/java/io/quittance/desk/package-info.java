/**
 * The screens of people who work cases: one list over all assigned firms, one page per case with everything on it, the task
 * list. The firm is in the address of every page that writes; each click asks again what the person may do and works in the
 * scope that answer gives. Reading a case is written to the audit log.
 * Each capability is a {@code CaseSection} of the case page: a new one adds its classes and changes none.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "texts",
            "parties",
            "documents",
            "identity",
            "identity :: views",
            "receivables",
            "allocation",
            "invoicing",
            "payments",
            "imports",
            "messages",
            "templates",
            "questions",
            "mail",
            "dispatch",
            "dunning",
            "reminders",
            "plans",
            "plans :: promises",
            "plans :: rules",
            "plans :: terms",
            "agenda",
            "plans :: promises",
            "plans :: settlements",
            "reporting",
            "statements",
            "ui",
            "staff"
        })
@NullMarked
package io.quittance.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
