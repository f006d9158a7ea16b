package io.quittance.console.settings;

import com.vaadin.flow.component.html.Div;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.ClosedPeriods;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditLog;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Up to which day the firm's books are closed. */
@Component
class ClosedBooksPanel {

    private final ClosedPeriods periods;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ClosedBooksPanel(ClosedPeriods periods, AuditLog audit, TransactionTemplate transaction) {
        this.periods = periods;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The panel of a firm. @param said hears the words that confirm a choice */
    Panel of(Firm firm, StaffSession session, StaffTexts texts, Consumer<String> said) {
        var through = new DateField(texts.of(ClosedBooksText.CLOSED_THROUGH));
        session.asAdmin(firm).call(() -> periods.closedThrough(firm.id())).ifPresent(through::value);
        through.hint(texts.of(ClosedBooksText.CLOSED_THROUGH_HINT));
        through.testId("closed-through");
        var save = new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, () -> {
            through.error(null);
            try {
                var day = through.value();
                session.asAdmin(firm).run(() -> choose(firm, day, session));
                said.accept(day.map(last -> texts.of(
                                ClosedBooksText.CLOSED_SAVED, texts.formats().day(last)))
                        .orElseGet(() -> texts.of(ClosedBooksText.OPEN_SAVED)));
            } catch (RefusedException _) {
                through.error(texts.of(ClosedBooksText.NOT_PASSED));
            }
        });
        var form = new Div(through, save.testId("closed-through-submit"));
        form.addClassName("q-form");
        return new Panel(texts.of(ClosedBooksText.CLOSED_BOOKS), form);
    }

    private void choose(Firm firm, Optional<LocalDate> through, StaffSession session) {
        transaction.executeWithoutResult(_ -> {
            through.ifPresentOrElse(
                    day -> periods.close(firm.id(), day, session.today(firm)), () -> periods.reopen(firm.id()));
            audit.append(
                    firm.id(),
                    session.actor(),
                    through.isPresent() ? "books.closed" : "books.reopened",
                    firm.id().toString(),
                    through.map(LocalDate::toString).orElse(""));
        });
    }
}
