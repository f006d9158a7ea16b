/** What people do about their own account: password, second factor, profile, sessions. */
@NullMarked
package io.quittance.identity.account;

import org.jspecify.annotations.NullMarked;
