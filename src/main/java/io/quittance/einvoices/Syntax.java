package io.quittance.einvoices;

/** In what an e-invoice is written. */
public enum Syntax {
    /** OASIS Universal Business Language 2.1, Invoice or CreditNote. */
    UBL,
    /** UN/CEFACT Cross Industry Invoice, ZUGFeRD 1 included. */
    CII,
    /** A PDF with a Cross Industry Invoice inside: Factur-X, ZUGFeRD, hybrid XRechnung. */
    FACTURX
}
