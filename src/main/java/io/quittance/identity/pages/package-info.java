/** What the pages about access are made of: forms as HTML without script, and their texts. */
@NullMarked
package io.quittance.identity.pages;

import org.jspecify.annotations.NullMarked;
