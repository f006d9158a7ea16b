@NullMarked
package io.quittance.payments.charges;

import org.jspecify.annotations.NullMarked;
