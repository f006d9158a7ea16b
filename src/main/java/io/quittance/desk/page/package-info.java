/** What a page of a case is made of: its sections, what they read and show, what can be done, and how it is done. */
@NullMarked
package io.quittance.desk.page;

import org.jspecify.annotations.NullMarked;
