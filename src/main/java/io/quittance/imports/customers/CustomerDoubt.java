package io.quittance.imports.customers;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.ImportId;

/**
 * A list calls somebody by the reference of a known customer, and by another name and address. Until a person has decided, both
 * are at rest, and the invoices are apart.
 *
 * @param list in which it was found first
 * @param reference of the customer that is known
 * @param known the customer of this reference
 * @param knownName as it is called
 * @param other under whom the invoices of the other name stand
 * @param otherName as it is called
 */
public record CustomerDoubt(
        long id, ImportId list, String reference, DebtorId known, String knownName, DebtorId other, String otherName) {}
