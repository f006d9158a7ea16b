/** What tests of all modules share: a real PostgreSQL, a running application, a browser. */
@NullMarked
package io.quittance.testing;

import org.jspecify.annotations.NullMarked;
