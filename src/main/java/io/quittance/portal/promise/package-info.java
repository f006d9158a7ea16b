/** What a debtor promises: an amount by a day, changed or taken back until the day before. */
@NullMarked
package io.quittance.portal.promise;

import org.jspecify.annotations.NullMarked;
