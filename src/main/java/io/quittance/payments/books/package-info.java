/** The books of payments: their rows, how they are booked and given back, and the numbered receipt of each. Only payments knows it. */
@NullMarked
package io.quittance.payments.books;

import org.jspecify.annotations.NullMarked;
