@NullMarked
package io.quittance.letters;

import org.jspecify.annotations.NullMarked;
