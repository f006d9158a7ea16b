package io.quittance.portal;

import io.quittance.kernel.InvoiceId;
import io.quittance.portal.PortalView.Visitor;
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

    HeldFor(Situations situations) {
        this.situations = situations;
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
                .map(hold -> notice(visitor, hold));
    }

    /** One notice for each kind of hold, the most serious first. */
    public List<Notice> notices(Visitor visitor) {
        var byKind = new LinkedHashMap<HeldText, Notice>();
        active(visitor).stream()
                .sorted(Comparator.comparing((Hold hold) -> !NOT_ASKED.contains(hold.kind())))
                .forEach(hold -> byKind.putIfAbsent(text(hold), notice(visitor, hold)));
        return List.copyOf(byKind.values());
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
        return new Pills(byInvoice);
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

    private static Notice notice(Visitor visitor, Hold hold) {
        var notice = new Notice(words(visitor, text(hold), hold), StatusStyle.HELD);
        notice.getElement().setAttribute("data-testid", "held");
        return notice;
    }

    private static String words(Visitor visitor, HeldText text, Hold hold) {
        var firm = visitor.firm();
        return visitor.texts()
                .of(
                        text,
                        firm.contactName(),
                        day(visitor, hold.placedOn()),
                        day(visitor, hold.until()),
                        firm.contactPhone() == null ? firm.contactEmail().value() : firm.contactPhone());
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
    private static HeldText text(Hold hold) {
        return switch (hold.kind()) {
            case QUESTION -> HeldText.QUESTION;
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
}
