package io.quittance.parties;

import io.quittance.kernel.FirmId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stage of a firm and the way it came there. */
@Component
final class FirmStageStore {

    private static final String CHANGE = """
            update parties.firm set stage = :to, stage_since = :on where firm_id = :firm and stage = :from
            """;
    private static final String NOTE = """
            insert into parties.firm_stage_change (firm_id, from_stage, to_stage, changed_on, changed_at, changed_by, reason)
            values (:firm, :from, :to, :on, :at, :by, :reason)
            """;
    private static final String HISTORY = """
            select from_stage, to_stage, changed_on, changed_at, changed_by, reason from parties.firm_stage_change
            where firm_id = :firm order by change_id desc
            """;

    private final JdbcClient jdbc;

    FirmStageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes from stage to stage and notes it; false when the firm is no longer in the first. */
    boolean change(FirmId firm, FirmStageChange change) {
        int changed = jdbc.sql(CHANGE)
                .param("firm", firm.value())
                .param("from", change.from().name())
                .param("to", change.to().name())
                .param("on", change.on())
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql(NOTE)
                .param("firm", firm.value())
                .param("from", change.from().name())
                .param("to", change.to().name())
                .param("on", change.on())
                .param("at", Timestamp.from(change.at()))
                .param("by", change.by())
                .param("reason", change.reason())
                .update();
        return true;
    }

    List<FirmStageChange> history(FirmId firm) {
        return jdbc.sql(HISTORY)
                .param("firm", firm.value())
                .query((rs, _) -> new FirmStageChange(
                        FirmStage.valueOf(rs.getString("from_stage")),
                        FirmStage.valueOf(rs.getString("to_stage")),
                        rs.getObject("changed_on", LocalDate.class),
                        rs.getTimestamp("changed_at").toInstant(),
                        rs.getString("changed_by"),
                        rs.getString("reason")))
                .list();
    }
}
