/** What stops reminders, what is to be done, and what the system does next. */
@NullMarked
package io.quittance.desk.work;

import org.jspecify.annotations.NullMarked;
