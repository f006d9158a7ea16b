package io.quittance.portal.outlook;

import io.quittance.dunning.Reason;
import io.quittance.dunning.ReminderDecision;
import io.quittance.dunning.Step;
import io.quittance.messages.Channel;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import io.quittance.reminders.Decisions;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the engine would do next about what a visitor sees; the engine itself is asked, so that the sentence is true. */
@Service
class Outlook {

    private final Decisions decisions;
    private final Situations situations;

    Outlook(Decisions decisions, Situations situations) {
        this.decisions = decisions;
        this.situations = situations;
    }

    /** A reminder to come. */
    private record Coming(LocalDate on, Channel channel) {}

    /** The sentence; nothing when nothing is open, or when reminders are held, which is said elsewhere. */
    Optional<String> of(Visitor visitor) {
        var access = visitor.access();
        var open = situations.open(access).stream()
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE && invoice.state() == InvoiceState.OPEN)
                .toList();
        var today = situations.today(visitor.firm());
        var decided = decided(visitor, open);
        var next = decided.stream()
                .flatMap(decision -> coming(decision, today))
                .min(Comparator.comparing(Coming::on))
                .map(coming -> sentence(visitor, reachable(visitor, coming), today));
        return next.isPresent() ? next : last(visitor, decided);
    }

    private List<ReminderDecision> decided(Visitor visitor, List<Invoice> open) {
        var access = visitor.access();
        return new TenantScope.Engine(access.firm())
                .call(() -> decisions.today(access.firm(), access.debtor(), open)).stream()
                        .map(decided -> decided.decision())
                        .toList();
    }

    private static Stream<Coming> coming(ReminderDecision decision, LocalDate today) {
        return switch (decision) {
            case ReminderDecision.Send send -> Stream.of(at(today, send.step()));
            case ReminderDecision.Wait wait
            when wait.next() != null ->
                Stream.of(at(wait.next().on(), wait.next().step()));
            case ReminderDecision.Wait _, ReminderDecision.Held _, ReminderDecision.Finished _ -> Stream.empty();
        };
    }

    private static Coming at(LocalDate on, Step step) {
        return new Coming(on, step.channel());
    }

    /** No mail reaches a debtor without an address: then it is a letter. */
    private Coming reachable(Visitor visitor, Coming coming) {
        return situations.debtor(visitor.access()).email() == null ? new Coming(coming.on(), Channel.LETTER) : coming;
    }

    private static String sentence(Visitor visitor, Coming coming, LocalDate today) {
        var letter = coming.channel() == Channel.LETTER;
        if (coming.on().isAfter(today)) {
            return visitor.texts()
                    .of(
                            letter ? OutlookText.NEXT_LETTER : OutlookText.NEXT_EMAIL,
                            visitor.formats().dayOfYear(coming.on()));
        }
        return visitor.texts().of(letter ? OutlookText.TODAY_LETTER : OutlookText.TODAY_EMAIL);
    }

    private static Optional<String> last(Visitor visitor, List<ReminderDecision> decided) {
        return decided.stream().anyMatch(decision -> decision.reason() == Reason.LAST_STEP)
                ? Optional.of(
                        visitor.texts().of(OutlookText.LAST, visitor.firm().name()))
                : Optional.empty();
    }
}
