package io.quittance.invoicing;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.BlockedInvoice;
import io.quittance.receivables.BlockingReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What in this module prevents the undoing of a list. */
@Component
final class BlockedInvoiceStore {

    private static final String CHANGED_SINCE = """
            select distinct i.invoice_id, i.number, 'CHANGED_SINCE' as reason
            from receivables.earlier_content e
            join receivables.invoice i on i.firm_id = e.firm_id and i.invoice_id = e.invoice_id
            where e.firm_id = :firm and e.list_id = :list and i.list_id is distinct from :list and i.state <> 'CANCELLED'
            """;
    private static final String BLOCKED = """
            select i.invoice_id, i.number, case
                when i.state in ('WRITTEN_OFF', 'LEGAL') or exists (
                    select from receivables.entry e
                    join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id
                    where e.firm_id = :firm and e.invoice_id = i.invoice_id and e.account = 'RECEIVABLE' and e.amount_minor < 0
                      and (p.kind in ('PAYMENT', 'WRITE_OFF')
                           or p.kind = 'CREDIT_USED' and not p.automatic))
                    then 'MONEY'
                when exists (select from receivables.hold h
                             where h.firm_id = :firm and h.invoice_id = i.invoice_id and h.released_on is null
                               and h.placed_by <> :machine) then 'HOLD'
                when exists (select from receivables.hold h
                             where h.firm_id = :firm and h.debtor_id = i.debtor_id and h.invoice_id is null
                               and h.released_on is null and h.placed_at >= :since) then 'DEBTOR_HOLD'
                when exists (select from receivables.invoice n
                             where n.firm_id = :firm and n.corrects = i.number and n.list_id is distinct from :list
                               and n.state <> 'CANCELLED') then 'CREDIT_NOTE' end as reason
            from receivables.invoice i where i.firm_id = :firm and i.invoice_id = any (:ids)
            """;
    private final JdbcClient jdbc;

    BlockedInvoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BlockedInvoice> changedSince(FirmId firm, ImportId list) {
        return of(CHANGED_SINCE, firm, list).query(BlockedInvoiceStore::read).list();
    }

    List<BlockedInvoice> blocked(
            FirmId firm, ImportId list, Collection<InvoiceId> invoices, String machine, Instant since) {
        return of(BLOCKED, firm, list)
                .param("ids", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .param("machine", machine)
                .param("since", Timestamp.from(since))
                .query((ResultSet rs, int row) ->
                        rs.getString("reason") == null ? List.<BlockedInvoice>of() : List.of(read(rs, row)))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private StatementSpec of(String sql, FirmId firm, ImportId list) {
        return jdbc.sql(sql).param("firm", firm.value()).param("list", list.value());
    }

    private static BlockedInvoice read(ResultSet rs, int row) throws SQLException {
        return new BlockedInvoice(
                new InvoiceId(rs.getLong("invoice_id")),
                rs.getString("number"),
                BlockingReason.valueOf(rs.getString("reason")));
    }
}
