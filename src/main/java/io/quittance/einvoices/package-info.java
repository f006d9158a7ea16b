/**
 * Reads e-invoices: the fields of EN 16931 that collecting needs, out of UBL, CII and the XML inside Factur-X and ZUGFeRD
 * PDFs, and says by pure rules what becomes of each. Whatever is hostile, too large or not understood is refused with a
 * reason and a remedy; nothing is fetched, stored or decided about a firm here.
 */
@ApplicationModule(
        displayName = "E-invoices",
        allowedDependencies = {"kernel", "xml"})
@NullMarked
package io.quittance.einvoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
