/** Customers whom a list calls by one reference and by several names: told apart, kept at rest, and decided by a person. */
@NamedInterface("customers")
@NullMarked
package io.quittance.imports.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
