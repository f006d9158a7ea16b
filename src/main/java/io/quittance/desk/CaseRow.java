package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.agenda.TaskKind;
import io.quittance.desk.page.CaseText;
import io.quittance.receivables.HoldKind;
import io.quittance.reporting.CaseSummary;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.MoneyText;
import java.time.temporal.ChronoUnit;

/** A case in the list: who and of which firm, how much is late, how much is open, and in words why it has its place. */
final class CaseRow {

    private CaseRow() {}

    /**
     * Makes rows for a person.
     *
     * @param severalFirms the person works for more than one, so that each row says for which
     */
    record Maker(StaffSession session, StaffTexts texts, boolean severalFirms) {

        Anchor row(CaseSearch.Found found) {
            var summary = found.summary();
            var name = new Span(summary.name());
            name.setTitle(summary.name());
            name.addClassName("q-row-name");
            var late = summary.overdue().isPositive();
            var amount = new MoneyText(late ? summary.overdue() : summary.open(), texts.formats());
            amount.setTitle(texts.of(late ? CaseText.ASK_LATE : CaseText.ASK_OPEN));
            var head = new Div(name, amount);
            var about = new Div(why(found));
            if (severalFirms) {
                var firm = new Span(found.firm().name());
                firm.addClassName("q-row-firm");
                about.add(firm);
            }
            if (late && !summary.open().equals(summary.overdue())) {
                about.add(new Span(texts.of(CasesText.OF_OPEN, texts.money(summary.open()))));
            }
            about.addClassName("q-row-about");
            var link = new Anchor(found.address());
            link.addClassName("q-row");
            link.getElement().setAttribute("data-testid", "case-row");
            link.add(head, about);
            return link;
        }

        /** The reason for its place: what is to be done, what holds it, how late it is. */
        private Component why(CaseSearch.Found found) {
            var summary = found.summary();
            if (summary.taskKind() != null) {
                return words(texts.word(TaskKind.valueOf(summary.taskKind())), "task");
            }
            if (summary.holdKind() != null) {
                return words(texts.word(HoldKind.valueOf(summary.holdKind())), "held");
            }
            return words(lateness(found.summary(), found), summary.overdue().isPositive() ? "late" : "plain");
        }

        private String lateness(CaseSummary summary, CaseSearch.Found found) {
            var due = summary.oldestDueOn();
            if (due == null) {
                return texts.of(CasesText.CREDIT);
            }
            long days = ChronoUnit.DAYS.between(due, session.today(found.firm()));
            return days > 0
                    ? texts.of(CaseText.DAYS_LATE, days)
                    : texts.of(CasesText.DUE_ON, texts.formats().dayOfYear(due));
        }

        private static Span words(String word, String style) {
            var span = new Span(word);
            span.addClassName("q-days");
            span.getElement().setAttribute("data-status", style);
            return span;
        }
    }
}
