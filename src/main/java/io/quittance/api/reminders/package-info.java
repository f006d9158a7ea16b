/** Runs, decisions, messages and figures over the API. */
@NullMarked
package io.quittance.api.reminders;

import org.jspecify.annotations.NullMarked;
