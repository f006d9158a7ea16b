/** How a firm is set up: people, API clients, senders, card payments, scenarios. */
@NullMarked
package io.quittance.console.settings;

import org.jspecify.annotations.NullMarked;
