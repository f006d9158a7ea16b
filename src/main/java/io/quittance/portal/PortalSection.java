package io.quittance.portal;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;

/**
 * One capability on a debtor's overview: what is owed, the invoices, answers … Each is one Spring bean, found by itself and
 * placed by its {@code @Order}; a new capability adds a class and changes none. It reads what the access of the visitor
 * covers, anew each time, and keeps nothing.
 */
public interface PortalSection {

    /** What it shows to this visitor; nothing when there is nothing to say. */
    Stream<Component> show(PortalView.Visitor visitor);
}
