/** The inside of the built-in authorization server: the key that signs, and the scopes a token carries. */
@NullMarked
package io.quittance.identity.issuer;

import org.jspecify.annotations.NullMarked;
