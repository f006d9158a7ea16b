/** The engine rule as sentences, and the run on a real database. */
@NullMarked
package io.quittance.reminders;

import org.jspecify.annotations.NullMarked;
