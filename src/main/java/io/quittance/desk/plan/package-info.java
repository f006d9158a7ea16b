/** Payment plans at the desk: what is agreed or offered in a case, the proposals that wait for a person, and the acts. */
@NullMarked
package io.quittance.desk.plan;

import org.jspecify.annotations.NullMarked;
