/**
 * How a letter is laid out: letterhead, words, invoices over as many pages as it takes, a legal block that nothing removes, QR
 * codes and codes to type, tried against the envelope. Pure: the same facts give the same bytes.
 */
@NullMarked
package io.quittance.letters.layout;

import org.jspecify.annotations.NullMarked;
