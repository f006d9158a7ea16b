package io.quittance.portal.me;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.quittance.identity.debtors.Reader;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;

/** Somebody who is in or invited: who, what they may do, and the end of it. */
final class ReaderRow {

    private ReaderRow() {}

    /** The row. @param end takes the access away */
    static ListItem of(Visitor visitor, Reader reader, Runnable end) {
        var texts = visitor.texts();
        var who = new Span(reader.email().value());
        who.addClassName("q-reader-address");
        var what = new Span(texts.of(ReadersSheet.wordsOf(reader.reach())));
        what.addClassNames("q-soft", "q-small");
        var row = new ListItem(new Div(who), new Div(what));
        if (reader.confirmedAt() == null) {
            row.add(new StatusPill(texts.of(MeText.READERS_INVITED), StatusStyle.WAIT));
        }
        var label = texts.of(MeText.READERS_END, reader.email().value());
        row.add(new ActionButton(label, Emphasis.QUIET, end).testId("reader-end"));
        return row;
    }
}
