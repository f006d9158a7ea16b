/**
 * The screens of a firm's staff and of the operator: figures as questions, people, API clients, imports, messages, what the
 * engine will do, senders; and for the installation its firms, jobs and messages whose fate is unknown. Each click asks again
 * what the person may do and works in the scope that answer gives.
 */
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "edge",
            "texts",
            "parties",
            "parties :: accounts",
            "parties :: twins",
            "branding",
            "identity",
            "identity :: account",
            "ledger",
            "receivables",
            "allocation",
            "payments",
            "payments :: charges",
            "payments :: checkout",
            "payments :: refused",
            "plans",
            "plans :: rules",
            "plans :: terms",
            "plans :: trial",
            "columns",
            "imports",
            "imports :: customers",
            "tables",
            "waves",
            "messages",
            "dispatch",
            "letters",
            "dunning",
            "reminders",
            "reminders :: foretold",
            "reporting",
            "ui",
            "staff"
        })
@NullMarked
package io.quittance.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
