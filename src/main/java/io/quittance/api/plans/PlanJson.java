package io.quittance.api.plans;

import io.quittance.api.MoneyJson;
import io.quittance.kernel.DocumentId;
import io.quittance.plans.Offer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanClaim;
import io.quittance.plans.PlanLine;
import io.quittance.plans.PlanState;
import io.quittance.plans.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as it is now. @param document the agreement, once there is one */
record PlanJson(
        String id,
        String debtor,
        PlanState state,
        int round,
        LocalDate answerBy,
        List<CoveredJson> covers,
        MoneyJson total,
        MoneyJson paid,
        List<OfferJson> offers,
        List<LineJson> schedule,
        @Nullable String reason,
        @Nullable DocumentJson document) {

    /** What it covers of an invoice. */
    record CoveredJson(String invoice, MoneyJson amount) {
        static CoveredJson of(PlanClaim claim) {
            return new CoveredJson(claim.number(), MoneyJson.of(claim.amount()));
        }
    }

    /** One round of the thread. */
    record OfferJson(
            int round,
            Side by,
            Instant at,
            LocalDate expiresOn,
            @Nullable String note,
            int count,
            List<ScheduleJson.InstalmentJson> instalments) {
        static OfferJson of(Offer offer) {
            return new OfferJson(
                    offer.round(),
                    offer.by(),
                    offer.at(),
                    offer.expiresOn(),
                    offer.note(),
                    offer.terms().count(),
                    ScheduleJson.instalments(offer.terms()));
        }
    }

    /** An instalment as it is now. */
    record LineJson(int no, LocalDate on, MoneyJson amount, MoneyJson paid, PlanLine.State state) {
        static LineJson of(PlanLine line) {
            return new LineJson(
                    line.no(), line.on(), MoneyJson.of(line.amount()), MoneyJson.of(line.paid()), line.state());
        }
    }

    /** Where the agreement is. */
    record DocumentJson(String href) {
        static @Nullable DocumentJson of(@Nullable DocumentId document) {
            return document == null ? null : new DocumentJson("/api/v1/documents/" + document);
        }
    }

    static PlanJson of(Plan plan, String debtor, @Nullable DocumentId agreement, LocalDate today) {
        return new PlanJson(
                plan.id().toString(),
                debtor,
                plan.state(),
                plan.round(),
                plan.answerBy(),
                plan.claims().stream().map(CoveredJson::of).toList(),
                MoneyJson.of(plan.total()),
                MoneyJson.of(plan.paid()),
                plan.offers().stream().map(OfferJson::of).toList(),
                plan.schedule(today).stream().map(LineJson::of).toList(),
                plan.reason(),
                DocumentJson.of(agreement));
    }
}
