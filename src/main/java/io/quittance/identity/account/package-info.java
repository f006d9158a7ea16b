/** What people do about their own account: password, second factor, profile, sessions. */
@NamedInterface("account")
@NullMarked
package io.quittance.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
