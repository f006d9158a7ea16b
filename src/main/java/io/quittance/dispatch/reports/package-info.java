/** What printer and post say of letters after they left. */
@NullMarked
@NamedInterface("reports")
package io.quittance.dispatch.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
