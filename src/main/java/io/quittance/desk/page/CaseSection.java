package io.quittance.desk.page;

/**
 * One capability on the page of a case: invoices, holds, questions … Each is one Spring bean, found by itself and placed by
 * its {@code @Order}; a new capability adds a class and changes none.
 */
public interface CaseSection {

    /** Reads what it shows, once, in the scope of the person; the page reads each section with a fixed number of statements. */
    CasePart read(CasePage page);
}
