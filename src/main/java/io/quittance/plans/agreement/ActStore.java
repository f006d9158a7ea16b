package io.quittance.plans.agreement;

import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ActStore {

    private static final String INSERT = """
            insert into plans.act (firm_id, plan_id, round, author, at, proof, shown)
            values (:firm, :plan, :round, :author, :at, :proof, :shown)
            """;
    private static final String LAST = """
            select author, at, proof, shown from plans.act where firm_id = :firm and plan_id = :plan
            order by round desc, at desc limit 1
            """;

    private static final String DOCUMENTS = """
            select plan_id, document_id from plans.plan
            where firm_id = :firm and plan_id = any (:plans) and document_id is not null
            """;

    private static final String ACCEPTED = """
            select author, at from plans.plan_event where firm_id = :firm and plan_id = :plan and act = 'ACTIVE'
            order by event_id limit 1
            """;
    private static final String WRITTEN = """
            update plans.plan set document_id = :document, interest_mode = :mode where firm_id = :firm and plan_id = :plan
            """;

    private final JdbcClient jdbc;

    ActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody declared. @param shown the text as it stood before them */
    record Act(String author, Instant at, Agreements.Proof proof, String shown) {}

    void insert(FirmId firm, PlanId plan, int round, Act act) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("round", round)
                .param("author", act.author())
                .param("at", Timestamp.from(act.at()))
                .param("proof", act.proof().name())
                .param("shown", act.shown())
                .update();
    }

    Optional<Act> last(FirmId firm, PlanId plan) {
        return jdbc.sql(LAST)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .query((row, _) -> new Act(
                        row.getString("author"),
                        Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                        Agreements.Proof.valueOf(row.getString("proof")),
                        row.getString("shown")))
                .optional();
    }

    /** Who took the last offer, and when. */
    AgreementFacts.Acceptance accepted(FirmId firm, PlanId plan) {
        return jdbc.sql(ACCEPTED)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .query((row, _) -> new AgreementFacts.Acceptance(
                        row.getString("author"),
                        Objects.requireNonNull(row.getTimestamp("at")).toInstant()))
                .single();
    }

    /** The agreement is there. */
    void written(FirmId firm, PlanId plan, DocumentId document, InterestMode interest) {
        jdbc.sql(WRITTEN)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("document", document.value())
                .param("mode", interest.name())
                .update();
    }

    Map<PlanId, DocumentId> documents(FirmId firm, List<PlanId> plans) {
        var found = new HashMap<PlanId, DocumentId>();
        jdbc.sql(DOCUMENTS)
                .param("firm", firm.value())
                .param("plans", plans.stream().map(PlanId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(new PlanId(row.getLong("plan_id")), new DocumentId(row.getLong("document_id")));
                });
        return found;
    }
}
