/** The account that a firm's debtors pay into, and the way to another one by two people. */
@NamedInterface("accounts")
@NullMarked
package io.quittance.parties.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
