/**
 * Open invoices from files: lists as CSV or spreadsheet, and single e-invoices. An upload is stored at once and worked by a durable task in chunks, each one
 * transaction: a killed node's import goes on where it stood, progress can be read, the same file twice changes nothing.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "parties",
            "documents",
            "receivables",
            "invoicing",
            "einvoices",
            "tables",
            "columns"
        })
@NullMarked
package io.quittance.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
