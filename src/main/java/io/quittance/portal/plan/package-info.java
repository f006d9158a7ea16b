/**
 * What a debtor does who cannot pay everything now: three ways out, a plan proposed and agreed, the thread of offers, and the
 * plan that runs. What is accepted is decided by {@code plans}; these screens say what happens before it is done.
 */
@NullMarked
package io.quittance.portal.plan;

import org.jspecify.annotations.NullMarked;
