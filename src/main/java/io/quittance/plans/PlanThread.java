package io.quittance.plans;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanQuotes.Asked;
import io.quittance.plans.promises.Promises;
import io.quittance.plans.rules.PlanRuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The thread of offers as it is written, in the caller's transaction. */
@Component
final class PlanThread {

    private final PlanReading reading;
    private final PlanStore store;
    private final PlanPartStore parts;
    private final PlanCover cover;
    private final PlanLife life;
    private final PlanRuleBook rules;
    private final Promises promises;

    PlanThread(
            PlanReading reading,
            PlanStore store,
            PlanPartStore parts,
            PlanCover cover,
            PlanLife life,
            PlanRuleBook rules,
            Promises promises) {
        this.reading = reading;
        this.store = store;
        this.parts = parts;
        this.cover = cover;
        this.life = life;
        this.rules = rules;
        this.promises = promises;
    }

    /** @throws PlanExistsException when one of these is in an open plan */
    void requireFree(FirmId firm, List<InvoiceId> invoices) {
        if (parts.areTaken(firm, invoices)) {
            throw new PlanExistsException();
        }
    }

    /** Begins a thread with its first round; whether it waits in silence for an answer or runs at once comes next. */
    PlanId open(FirmId firm, Asked asked, Offer offer, LocalDate answerBy) {
        boolean theirs = offer.by().isDebtor();
        var state = theirs ? PlanState.PROPOSED : PlanState.COUNTERED;
        var plan = store.insert(
                firm,
                new PlanStore.NewRow(
                        asked.debtor(),
                        state,
                        asked.wish().total(),
                        answerBy,
                        rules.limits(firm, asked.debtor(), asked.wish().total().currency()),
                        theirs ? null : offer.expiresOn().plusDays(1),
                        offer.at()));
        try {
            parts.insertClaims(firm, plan, asked.covers());
        } catch (DuplicateKeyException _) {
            throw new PlanExistsException();
        }
        parts.insert(firm, plan, offer);
        parts.note(firm, plan, new Deed(offer.author(), offer.at(), asked.today()), state.name(), "round 1");
        return plan;
    }

    /** No reminder while it waits for the answer to its last round. */
    void rest(FirmId firm, Plan plan, String author) {
        cover.rest(firm, plan, author);
    }

    /**
     * The plan whose round is answered, locked.
     *
     * @param other the side that did not make the last offer answers; else the one that did
     */
    Plan answered(FirmId firm, Answer answer, boolean other) {
        var plan = reading.lock(firm, answer.plan())
                .orElseThrow(() -> new RefusedException("plan", "unknown", "There is no such plan", "look again"));
        if (plan.round() != answer.round() || !plan.state().isTalkedAbout()) {
            throw new StaleRoundException(plan.id(), answer.round());
        }
        boolean theirs = plan.last().by().isDebtor() != answer.side().isDebtor();
        if (theirs != other) {
            throw new RefusedException(
                    "round",
                    other ? "own-offer" : "other-offer",
                    other ? "Whoever made the offer cannot answer it" : "This is the offer of the other side",
                    other ? "wait for the answer, or take it back" : "accept, counter or decline it");
        }
        return plan;
    }

    void accept(FirmId firm, Plan plan, Deed deed) {
        if (plan.last().expiresOn().isBefore(deed.on())) {
            throw new RefusedException(
                    "round", "expired", "The first day of this offer has passed", "propose other days");
        }
        activate(firm, plan.id(), deed);
    }

    /** It runs from now on: instalments, silence and coverage are there, and what came since is counted. */
    void activate(FirmId firm, PlanId id, Deed deed) {
        var plan = reading.lock(firm, id).orElseThrow();
        var instalments = plan.terms().schedule().instalments();
        parts.replace(
                firm,
                id,
                IntStream.range(0, instalments.size())
                        .mapToObj(i -> new Agreed(
                                i + 1,
                                instalments.get(i).on(),
                                instalments.get(i).amount(),
                                false))
                        .toList());
        store.talk(firm, id, PlanState.ACTIVE, plan.last(), plan.answerBy());
        promises.replaced(firm, invoices(plan), deed.author());
        cover.run(firm, plan, deed.author());
        parts.note(firm, id, deed, PlanState.ACTIVE.name(), "round " + plan.round());
        life.count(firm, id, deed.on());
    }

    void counter(FirmId firm, Plan plan, Offer offer, LocalDate answerBy, Deed deed) {
        var state = offer.by().isDebtor() ? PlanState.PROPOSED : PlanState.COUNTERED;
        parts.insert(firm, plan.id(), offer);
        store.talk(firm, plan.id(), state, offer, answerBy);
        parts.note(firm, plan.id(), deed, state.name(), "round " + offer.round());
    }

    void end(FirmId firm, Plan plan, PlanState state, @Nullable String reason, Deed deed) {
        store.end(firm, plan.id(), state, reason);
        cover.ended(firm, plan, state, deed.author());
        parts.note(firm, plan.id(), deed, state.name(), "round " + plan.round());
    }

    private static List<InvoiceId> invoices(Plan plan) {
        return plan.claims().stream().map(PlanClaim::invoice).toList();
    }
}
