/** How a person likes to see lists. */
@NamedInterface("views")
@NullMarked
package io.quittance.identity.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
