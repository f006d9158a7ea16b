/**
 * Work for people: turns what the machine cannot finish alone (a question, a returned message, money without an owner) into
 * tasks with a priority and a date, and holds reminders meanwhile. It only listens; no other capability knows it.
 */
@ApplicationModule(
        displayName = "Agenda",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "parties",
            "receivables",
            "allocation",
            "payments",
            "plans",
            "plans :: promises",
            "plans :: news",
            "dunning",
            "reminders",
            "imports",
            "imports :: customers",
            "waves",
            "messages",
            "access",
            "questions",
            "dispatch :: waiting"
        })
@NullMarked
package io.quittance.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
