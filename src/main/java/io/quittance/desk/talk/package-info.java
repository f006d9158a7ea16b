/** What was written and asked, and what a person writes. */
@NullMarked
package io.quittance.desk.talk;

import org.jspecify.annotations.NullMarked;
