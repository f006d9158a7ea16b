package io.quittance.notices;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.messages.Message;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Verdict;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseId;
import io.quittance.plans.promises.PromiseState;
import io.quittance.plans.promises.Promises;
import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementId;
import io.quittance.plans.settlements.SettlementState;
import io.quittance.plans.settlements.Settlements;
import io.quittance.receivables.Positions;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is told of a promise or a settlement is asked again before it leaves: it may be kept, changed, taken back, paid or over by
 * then. What answers an act of the debtor leaves at once; what asks for money does not at every hour.
 */
@Component
class ArrangementCheck {

    private final Promises promises;
    private final Settlements settlements;
    private final Positions positions;
    private final Quiet quiet;

    ArrangementCheck(Promises promises, Settlements settlements, Positions positions, Quiet quiet) {
        this.promises = promises;
        this.settlements = settlements;
        this.positions = positions;
        this.quiet = quiet;
    }

    /** What is about neither may go. */
    Verdict check(Message message) {
        return switch (message.template()) {
            case PromiseNotes.MADE -> verdict(made(message), Verdict.GO);
            case PromiseNotes.BROKEN ->
                verdict(quiet.holding(message).or(() -> broken(message)), quiet.byHour(message));
            case SettlementNotes.OFFERED ->
                verdict(quiet.protecting(message).or(() -> offered(message)), quiet.byHour(message));
            case SettlementNotes.PAID -> verdict(paid(message), Verdict.GO);
            default -> Verdict.GO;
        };
    }

    private static Verdict verdict(Optional<MessageReason> stop, Verdict otherwise) {
        return stop.<Verdict>map(Verdict.Stop::new).orElse(otherwise);
    }

    private Optional<MessageReason> made(Message message) {
        return promise(message)
                .filter(promise -> promise.state() == PromiseState.OPEN)
                .map(promise -> {
                    if (quiet.today(message.firm()).isAfter(promise.on())) {
                        return Optional.of(MessageReason.NOTICE_DATE_PASSED);
                    }
                    var currency = promise.amount().currency();
                    return open(message.firm(), promise.debtor(), promise.about(), currency)
                                    .isPositive()
                            ? Optional.<MessageReason>empty()
                            : Optional.of(MessageReason.PAID);
                })
                .orElse(Optional.of(MessageReason.NOT_PLANNED));
    }

    private Optional<MessageReason> broken(Message message) {
        return promise(message)
                .filter(promise -> promise.state() == PromiseState.BROKEN)
                .map(promise -> {
                    var missing = promises.missing(message.firm(), promise);
                    if (!missing.isPositive()) {
                        return Optional.of(MessageReason.PAID);
                    }
                    return message.key().equals(PromiseNotes.brokenKey(promise, missing))
                            ? Optional.<MessageReason>empty()
                            : Optional.of(MessageReason.BALANCE_CHANGED);
                })
                .orElse(Optional.of(MessageReason.NOT_PLANNED));
    }

    private Optional<MessageReason> offered(Message message) {
        return settlement(message)
                .map(settlement -> switch (settlement.state()) {
                    case PAID -> Optional.of(MessageReason.PAID);
                    case WITHDRAWN -> Optional.of(MessageReason.NOT_PLANNED);
                    case EXPIRED -> Optional.of(MessageReason.NOTICE_DATE_PASSED);
                    case OPEN -> standing(message.firm(), settlement);
                })
                .orElse(Optional.of(MessageReason.NOT_PLANNED));
    }

    private Optional<MessageReason> standing(FirmId firm, Settlement settlement) {
        if (quiet.today(firm).isAfter(settlement.expiresOn())) {
            return Optional.of(MessageReason.NOTICE_DATE_PASSED);
        }
        var open = open(
                firm, settlement.debtor(), settlement.about(), settlement.sum().currency());
        return open.compareTo(settlement.owed()) < 0 ? Optional.of(MessageReason.BALANCE_CHANGED) : Optional.empty();
    }

    private Optional<MessageReason> paid(Message message) {
        return settlement(message)
                        .filter(settlement -> settlement.state() == SettlementState.PAID)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(MessageReason.NOT_PLANNED);
    }

    private Money open(FirmId firm, DebtorId debtor, List<InvoiceId> about, Currency currency) {
        var position = positions.in(firm, debtor, currency, quiet.today(firm));
        return about.stream().map(position::openOf).reduce(Money.zero(currency), Money::plus);
    }

    private Optional<Promise> promise(Message message) {
        return promises.find(message.firm(), PromiseId.parse(id(message)));
    }

    private Optional<Settlement> settlement(Message message) {
        return settlements.find(message.firm(), SettlementId.parse(id(message)));
    }

    /** Behind the template's name, up to a sum. */
    private static String id(Message message) {
        return message.key().substring(message.template().length() + 1).split("\\.", 2)[0];
    }
}
