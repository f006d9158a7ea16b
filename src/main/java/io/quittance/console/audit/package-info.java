/** Who did what, when and from where, for the firm's own people and for the operator. */
@NullMarked
package io.quittance.console.audit;

import org.jspecify.annotations.NullMarked;
