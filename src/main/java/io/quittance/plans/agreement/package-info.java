/**
 * What is agreed, as both sides can prove it: what is declared before an agreement and the warning the country wants, the acts
 * of both sides, and the agreement as a file.
 */
@NamedInterface("agreement")
@NullMarked
package io.quittance.plans.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
