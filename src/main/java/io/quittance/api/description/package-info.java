/** What {@code /api/openapi.json} says of the API. */
@NullMarked
package io.quittance.api.description;

import org.jspecify.annotations.NullMarked;
