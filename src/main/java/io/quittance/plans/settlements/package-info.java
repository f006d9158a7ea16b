/**
 * Settlements: a firm takes less than all, when it comes in time. Off until the firm names its lowest part for a band of debtors;
 * offered by a person, accepted by payment, and what is left is given up in the same transaction.
 */
@NamedInterface("settlements")
@NullMarked
package io.quittance.plans.settlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
