/**
 * What goes on paper, by any module: a tagged sheet of text, cut fonts, the windows of envelopes and the address rules of
 * the countries as data, QR codes for bank transfers and links, and a check that reads the finished PDF. Knows nothing of
 * debtors and invoices.
 */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"kernel"})
@NullMarked
package io.quittance.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
