@NullMarked
package io.quittance.paper;

import org.jspecify.annotations.NullMarked;
