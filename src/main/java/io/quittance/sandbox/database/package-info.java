/** What the demo's PostgreSQL needs around it: its roles, the server of an earlier demo, and the refusal to start. */
@NullMarked
package io.quittance.sandbox.database;

import org.jspecify.annotations.NullMarked;
