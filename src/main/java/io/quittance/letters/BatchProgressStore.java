package io.quittance.letters;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PrintBatchId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class BatchProgressStore {

    private static final String STANDINGS = """
            select l.batch_id,
                   count(*) filter (where m.state in ('DELIVERED', 'RETURNED')) as posted,
                   count(*) filter (where m.state = 'RETURNED') as returned,
                   count(*) filter (where m.state in ('FAILED', 'CANCELLED')) as refused,
                   count(*) filter (where l.postage_known) as priced
            from letters.printed_letter l join correspondence.message_state m using (firm_id, message_id)
            where l.firm_id = :firm and l.batch_id = any(:batches)
            group by l.batch_id
            """;

    private final JdbcClient jdbc;

    BatchProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PrintBatchId, BatchProgress> of(FirmId firm, Collection<PrintBatchId> batches) {
        var standings = new HashMap<PrintBatchId, BatchProgress>();
        jdbc.sql(STANDINGS)
                .param("firm", firm.value())
                .param("batches", batches.stream().map(PrintBatchId::value).toArray(Long[]::new))
                .query(row -> {
                    standings.put(
                            new PrintBatchId(row.getLong("batch_id")),
                            new BatchProgress(
                                    row.getInt("posted"),
                                    row.getInt("returned"),
                                    row.getInt("refused"),
                                    row.getInt("priced")));
                });
        return standings;
    }
}
