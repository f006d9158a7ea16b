/** What leaves in a firm's name, what the engine would do and why, and what holds it. */
@NullMarked
package io.quittance.console.messages;

import org.jspecify.annotations.NullMarked;
