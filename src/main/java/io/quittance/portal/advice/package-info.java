/** Where people in debt find advice that costs nothing, country by country. */
@NullMarked
package io.quittance.portal.advice;

import org.jspecify.annotations.NullMarked;
