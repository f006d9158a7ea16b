/** The installation: its firms, its people, its jobs and what needs the operator's eyes. */
@NullMarked
package io.quittance.console.operator;

import org.jspecify.annotations.NullMarked;
