/** What a firm knows of a visitor, and what the visitor may change or take along. */
@NullMarked
package io.quittance.portal.me;

import org.jspecify.annotations.NullMarked;
