package io.quittance.portal.papers;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;

/**
 * One thing that was received or said.
 *
 * @param at when, for the order
 * @param when the day as the reader writes it
 * @param what in a few words
 * @param details texts and links, below
 */
record Entry(Instant at, String when, String what, List<Component> details) {}
