/** What plans tell: each event is published in the transaction of what happened. */
@NamedInterface("news")
@NullMarked
package io.quittance.plans.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
