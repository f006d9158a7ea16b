package io.quittance.plans;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.plans.PlanQuotes.Asked;
import io.quittance.plans.terms.Quote;
import io.quittance.tenancy.Contention;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Payment plans: proposed by debtors, offered by firms, answered by the other side. */
@Component
public class Plans {

    /** A firm's offer is open so many days, and never beyond its first day. */
    static final int OFFER_DAYS = 14;

    private final PlanQuotes quotes;
    private final PlanReading reading;
    private final PlanThread thread;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final BusinessCalendar calendar;
    private final TransactionTemplate transaction;

    Plans(
            PlanQuotes quotes,
            PlanReading reading,
            PlanThread thread,
            Firms firms,
            BusinessDay businessDay,
            BusinessCalendar calendar,
            TransactionTemplate transaction) {
        this.quotes = quotes;
        this.reading = reading;
        this.thread = thread;
        this.firms = firms;
        this.businessDay = businessDay;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /**
     * What a debtor wishes: it runs at once when it keeps every rule, else a person answers by the next business day.
     *
     * @throws PlanExistsException when one of the invoices is in an open plan
     * @throws io.quittance.kernel.RefusedException when such a plan is not possible
     */
    public Plan propose(FirmId firm, PlanAsk ask, @Nullable String note, String author) {
        return done(() -> {
            thread.requireFree(firm, ask.invoices());
            var asked = quotes.asked(firm, ask);
            var answer = quotes.answered(firm, asked, null);
            var plan = thread.open(firm, asked, offer(1, Side.DEBTOR, author, note, asked), answerBy(firm, asked));
            quotes.keep(firm, answer.of(plan, 1));
            return begun(firm, plan, isAcceptable(answer), deed(firm, author));
        });
    }

    /**
     * An offer that the debtor may accept. The rules are for wishes: a firm offers what it likes.
     *
     * @param by FIRM or AGENT
     * @throws PlanExistsException when one of the invoices is in an open plan
     */
    public Plan offer(FirmId firm, PlanAsk ask, @Nullable String note, Side by, String author) {
        return done(() -> {
            thread.requireFree(firm, ask.invoices());
            var asked = quotes.asked(firm, ask);
            var offer = offer(1, by, author, note, asked);
            var plan = thread.open(firm, asked, offer, offer.expiresOn());
            return begun(firm, plan, false, deed(firm, author));
        });
    }

    /** The other side takes the last offer: it runs from now on. @throws StaleRoundException when it is not the last any more */
    public Plan accept(FirmId firm, Answer answer) {
        return done(() -> {
            thread.accept(firm, thread.answered(firm, answer, true), deed(firm, answer.author()));
            return get(firm, answer.plan());
        });
    }

    /** The other side proposes something else for the same claims. A debtor's runs at once when it keeps every rule. */
    public Plan counter(FirmId firm, Answer answer, PlanTerms terms, @Nullable String note) {
        return done(() -> {
            var plan = thread.answered(firm, answer, true);
            var asked = quotes.again(firm, plan, terms.of(plan.total(), today(firm)));
            var offer = offer(plan.round() + 1, answer.side(), answer.author(), note, asked);
            var deed = deed(firm, answer.author());
            thread.counter(
                    firm, plan, offer, answer.side().isDebtor() ? answerBy(firm, asked) : offer.expiresOn(), deed);
            if (!answer.side().isDebtor()) {
                return begun(firm, plan.id(), false, deed);
            }
            var answered = quotes.answered(firm, asked, plan.id());
            quotes.keep(firm, answered.of(plan.id(), offer.round()));
            return begun(firm, plan.id(), isAcceptable(answered), deed);
        });
    }

    /** The other side says no. Only people do. @param reason in words for the other side */
    public Plan decline(FirmId firm, Answer answer, String reason) {
        return done(() -> {
            thread.end(
                    firm, thread.answered(firm, answer, true), PlanState.DECLINED, reason, deed(firm, answer.author()));
            return get(firm, answer.plan());
        });
    }

    /** The side that made the last offer takes it back. */
    public Plan withdraw(FirmId firm, Answer answer) {
        return done(() -> {
            thread.end(
                    firm, thread.answered(firm, answer, false), PlanState.WITHDRAWN, null, deed(firm, answer.author()));
            return get(firm, answer.plan());
        });
    }

    /** The day by which a person answers what a debtor proposes today. */
    public LocalDate answerDay(FirmId firm) {
        return answerDay(firm, today(firm));
    }

    private static boolean isAcceptable(PlanQuotes.Answered answer) {
        return answer.quote().outcome() == Quote.Outcome.ACCEPTABLE;
    }

    /** A round runs at once, or it waits in silence for its answer. */
    private Plan begun(FirmId firm, PlanId plan, boolean atOnce, Deed deed) {
        if (atOnce) {
            thread.activate(firm, plan, deed);
        } else {
            thread.rest(firm, get(firm, plan), deed.author());
        }
        return get(firm, plan);
    }

    private Plan get(FirmId firm, PlanId plan) {
        return reading.find(firm, plan).orElseThrow();
    }

    private Offer offer(int round, Side by, String author, @Nullable String note, Asked asked) {
        var first = asked.wish().firstOn();
        var usual = asked.today().plusDays(OFFER_DAYS);
        return new Offer(
                round, by, author, businessDay.now(), first.isBefore(usual) ? first : usual, note, asked.wish());
    }

    private LocalDate answerBy(FirmId firm, Asked asked) {
        return answerDay(firm, asked.today());
    }

    private LocalDate answerDay(FirmId firm, LocalDate day) {
        return calendar.plusBusinessDays(day, 1, firms.get(firm).country());
    }

    private Deed deed(FirmId firm, String author) {
        return new Deed(author, businessDay.now(), today(firm));
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    private <T> T done(Supplier<T> work) {
        return Contention.retried(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
