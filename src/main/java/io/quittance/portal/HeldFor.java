package io.quittance.portal;

import io.quittance.kernel.InvoiceId;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.questions.Question;
import io.quittance.questions.Topic;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why no reminder comes for now, in one sentence for each kind of hold, and whether paying is asked for meanwhile. */
@Component
public class HeldFor {

    /** Where a single creditor may not be paid, or nobody is there to pay. */
    private static final Set<HoldKind> NOT_ASKED = Set.of(HoldKind.INSOLVENCY, HoldKind.DECEASED);

    /** Where paying stays possible and is not pressed for. */
    private static final Set<HoldKind> ASKED_QUIETLY =
            Set.of(HoldKind.BREATHING_SPACE, HoldKind.VULNERABLE, HoldKind.REPRESENTED);

    private final Situations situations;
    private final Owings owings;
    private final AnswerDay answerDay;

    HeldFor(Situations situations, Owings owings, AnswerDay answerDay) {
        this.situations = situations;
        this.owings = owings;
        this.answerDay = answerDay;
    }

    /** How paying is asked for. */
    public enum Asking {
        /** By the one loud button. */
        LOUD,
        /** By a quiet link. */
        QUIET,
        /** Not at all. */
        NOT
    }

    /** How paying is asked for now. */
    public Asking asking(Visitor visitor) {
        var kinds = active(visitor).stream().map(Hold::kind).toList();
        if (kinds.stream().anyMatch(NOT_ASKED::contains)) {
            return Asking.NOT;
        }
        return kinds.stream().anyMatch(ASKED_QUIETLY::contains) ? Asking.QUIET : Asking.LOUD;
    }

    /** The words in place of a pay page, where nothing is to be paid here. */
    public Optional<Notice> silence(Visitor visitor) {
        return active(visitor).stream()
                .filter(hold -> NOT_ASKED.contains(hold.kind()))
                .findFirst()
                .map(hold -> notice(visitor, hold, text(visitor, hold)));
    }

    /** One notice for each kind of hold, the most serious first. */
    public List<Notice> notices(Visitor visitor) {
        var byKind = new LinkedHashMap<HeldText, Notice>();
        var holds = active(visitor);
        holds.stream()
                .sorted(Comparator.comparing((Hold hold) -> !NOT_ASKED.contains(hold.kind())))
                .forEach(hold -> {
                    var text = isTheOnlyPromise(hold, holds) ? promised(hold) : text(visitor, hold);
                    byKind.putIfAbsent(text, notice(visitor, hold, text));
                });
        return List.copyOf(byKind.values());
    }

    /** Of one promise the amount is said above; of several each on its row. */
    private static boolean isTheOnlyPromise(Hold hold, List<Hold> all) {
        return hold.kind() == HoldKind.PROMISE
                && hold.invoice() != null
                && all.stream().filter(one -> one.kind() == HoldKind.PROMISE).count() == 1;
    }

    private static HeldText promised(Hold hold) {
        return hold.until() == null ? HeldText.PROMISE_AMOUNT_OPEN : HeldText.PROMISE_AMOUNT;
    }

    /** The states that holds make of single invoices; the debtor's own holds are said above the rows. */
    public Pills pills(Visitor visitor) {
        var byInvoice = new HashMap<InvoiceId, StatusPill>();
        for (var hold : active(visitor)) {
            var text = pillText(hold);
            if (hold.invoice() != null && text != null) {
                byInvoice.putIfAbsent(hold.invoice(), new StatusPill(words(visitor, text, hold), StatusStyle.HELD));
            }
        }
        situations.questions(visitor.access()).stream()
                .filter(question -> question.answer() == null && question.topic() == Topic.WRONG)
                .forEach(question -> question.invoices()
                        .forEach(invoice -> byInvoice.putIfAbsent(invoice, asked(visitor, question))));
        return new Pills(byInvoice);
    }

    private static StatusPill asked(Visitor visitor, Question question) {
        var day = question.askedAt().atZone(visitor.firm().zone()).toLocalDate();
        return new StatusPill(
                visitor.texts().of(HeldText.PILL_QUESTION, "", visitor.formats().dayOfYear(day)), StatusStyle.HELD);
    }

    /** Each may be shown once. */
    public record Pills(Map<InvoiceId, StatusPill> byInvoice) {

        /** The state of an invoice that a hold makes. */
        public Optional<StatusPill> of(InvoiceId invoice) {
            return Optional.ofNullable(byInvoice.get(invoice));
        }
    }

    private List<Hold> active(Visitor visitor) {
        return situations.holds(visitor.access(), situations.today(visitor.firm()));
    }

    private Notice notice(Visitor visitor, Hold hold, HeldText text) {
        var notice = new Notice(words(visitor, text, hold), StatusStyle.HELD);
        notice.getElement().setAttribute("data-testid", "held");
        return notice;
    }

    private String words(Visitor visitor, HeldText text, Hold hold) {
        var firm = visitor.firm();
        return visitor.texts()
                .of(
                        text,
                        firm.contactName(),
                        day(visitor, hold.placedOn()),
                        day(visitor, hold.until()),
                        firm.contactPhone() == null ? firm.contactEmail().value() : firm.contactPhone(),
                        visitor.formats().dayOfYear(answerDay.of(firm, hold.placedOn())),
                        promise(visitor, hold));
    }

    /** What was promised of an invoice, or all that is owed on it where no part was named. */
    private String promise(Visitor visitor, Hold hold) {
        var invoice = hold.invoice();
        return hold.kind() != HoldKind.PROMISE || invoice == null
                ? ""
                : owings.of(visitor.access())
                        .claim(invoice)
                        .map(claim -> claim.promised().isPositive() ? claim.promised() : claim.open())
                        .map(visitor.formats()::money)
                        .orElse("");
    }

    private static String day(Visitor visitor, @Nullable LocalDate day) {
        return day == null ? "" : visitor.formats().dayOfYear(day);
    }

    private static @Nullable HeldText pillText(Hold hold) {
        return switch (hold.kind()) {
            case QUESTION -> HeldText.PILL_QUESTION;
            case PROMISE -> hold.until() == null ? HeldText.PILL_PROMISE_OPEN : HeldText.PILL_PROMISE;
            case PROOF_UNCHECKED -> HeldText.PILL_PROOF;
            case DISPUTE -> HeldText.PILL_DISPUTE;
            case CHARGEBACK -> HeldText.PILL_CHARGEBACK;
            default -> null;
        };
    }

    /** What is nobody's business but the firm's, or would hurt to read, is told as a pause. */
    private HeldText text(Visitor visitor, Hold hold) {
        return switch (hold.kind()) {
            case QUESTION -> question(visitor, hold);
            case PAYMENT_PENDING -> HeldText.PAYMENT_PENDING;
            case CHARGEBACK -> HeldText.CHARGEBACK;
            case PROOF_UNCHECKED -> HeldText.PROOF_UNCHECKED;
            case PROMISE -> hold.until() == null ? HeldText.PROMISE_OPEN : HeldText.PROMISE;
            case PLAN -> HeldText.PLAN;
            case DISPUTE -> HeldText.DISPUTE;
            case INSOLVENCY -> HeldText.INSOLVENCY;
            case BREATHING_SPACE -> hold.until() == null ? HeldText.BREATHING_SPACE_OPEN : HeldText.BREATHING_SPACE;
            case DECEASED -> HeldText.DECEASED;
            case VULNERABLE -> HeldText.VULNERABLE;
            case REPRESENTED -> HeldText.REPRESENTED;
            case CEASE_REQUEST -> HeldText.CEASE_REQUEST;
            case BOUNCED, NO_ADDRESS -> HeldText.UNREACHED;
            case AGENT, STALE_DATA, IDENTITY_DOUBT, RESTRICTION, FIRM_PAUSED, TIME_BARRED, APPROVAL ->
                hold.until() == null ? HeldText.PAUSED : HeldText.PAUSED_UNTIL;
        };
    }

    private HeldText question(Visitor visitor, Hold hold) {
        if (hold.cause() != null && hold.cause().startsWith(Question.ANSWERED)) {
            return HeldText.ANSWERED;
        }
        var firm = visitor.firm();
        return situations.today(firm).isAfter(answerDay.of(firm, hold.placedOn()))
                ? HeldText.QUESTION_LATE
                : HeldText.QUESTION;
    }
}
