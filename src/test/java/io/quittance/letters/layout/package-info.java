@NullMarked
package io.quittance.letters.layout;

import org.jspecify.annotations.NullMarked;
