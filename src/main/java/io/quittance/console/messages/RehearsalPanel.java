package io.quittance.console.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.parties.Firm;
import io.quittance.reminders.Run;
import io.quittance.reminders.RunStatus;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;

/** What a rehearsal foretells: by day and step with amounts, by customer, or decision by decision. */
final class RehearsalPanel extends Div {

    private final StaffTexts texts;
    private final StaffSession session;
    private final RunSource source;
    private final Firm firm;
    private final Run run;
    private final Div body = new Div();

    private enum Seen {
        BY_DAY,
        BY_CUSTOMER,
        BY_DECISION
    }

    RehearsalPanel(StaffTexts texts, StaffSession session, RunSource source, Firm firm, Run run) {
        this.texts = texts;
        this.session = session;
        this.source = source;
        this.firm = firm;
        this.run = run;
        if (run.status() == RunStatus.FAILED) {
            add(nothing(RehearsalText.FAILED, RehearsalText.FAILED_HINT));
            return;
        }
        var filter = new FilterBar<Seen>(texts.of(RehearsalText.SEEN_BY), this::see);
        filter.filter(Seen.BY_DAY, texts.of(RehearsalText.BY_DAY), -1);
        filter.filter(Seen.BY_CUSTOMER, texts.of(RehearsalText.BY_CUSTOMER), -1);
        filter.filter(Seen.BY_DECISION, texts.of(RehearsalText.BY_DECISION), -1);
        var head = new Panel(
                texts.of(
                        DecisionsText.REHEARSAL_FROM,
                        run.days(),
                        texts.formats().day(run.on())),
                new Paragraph(messages()));
        if (run.on().isBefore(session.today(firm))) {
            head.add(new Notice(texts.of(RehearsalText.OLDER, texts.formats().day(run.on())), StatusStyle.LATE));
        }
        if (!foretellsNothing()) {
            head.add(new RehearsalExport(texts, session, source).link(firm, run));
        }
        add(head.beside(filter), body);
        see(Seen.BY_DAY);
    }

    private boolean foretellsNothing() {
        return run.messages().values().stream().allMatch(count -> count == 0);
    }

    private String messages() {
        long mails = run.messages().getOrDefault("EMAIL", 0L);
        long letters = run.messages().getOrDefault("LETTER", 0L);
        return texts.of(DecisionsText.MAILS_AND_LETTERS, mails, letters);
    }

    private void see(Seen seen) {
        body.removeAll();
        body.add(
                switch (seen) {
                    case BY_DAY -> foretold(new RehearsedDays(texts, session, source, firm, run));
                    case BY_CUSTOMER -> foretold(new RehearsedCustomers(texts, session, source, firm, run));
                    case BY_DECISION -> new RunPanel(texts, session, source, firm, run);
                });
    }

    private Component foretold(Component shown) {
        if (foretellsNothing()) {
            return nothing(RehearsalText.NOTHING, RehearsalText.NOTHING_HINT);
        }
        boolean kept = session.in(firm)
                .call(() -> !source.foretold().all(firm.id(), run.id(), 0, 1).isEmpty());
        return kept ? shown : new Notice(texts.of(RehearsalText.WITHOUT_AMOUNTS), StatusStyle.INFO);
    }

    private Panel nothing(RehearsalText what, RehearsalText hint) {
        return new Panel("", new EmptyState(texts.of(what), texts.of(hint)));
    }
}
