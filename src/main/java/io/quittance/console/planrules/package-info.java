/** What a firm says about payment plans: its rules by band of debtors, tried on past proposals, and their history. */
@NullMarked
package io.quittance.console.planrules;

import org.jspecify.annotations.NullMarked;
