package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RestatementStore {

    private static final String UPDATE = """
            with changed as (
            update receivables.invoice i set type = n.type, issued_on = n.issued_on, due_on = n.due_on, currency = n.currency,
                total_minor = n.total, opening_minor = n.opening, open_minor = n.opening,
                state = case when n.opening = 0 then 'PAID' else 'OPEN' end,
                description = n.description, order_reference = n.order_reference, version = version + 1, list_id = :list
            from unnest(:ids::bigint[], :types::text[], :issued::date[], :due::date[], :currencies::text[], :totals::bigint[],
                        :openings::bigint[], :descriptions::text[], :orders::text[])
                as n(invoice_id, type, issued_on, due_on, currency, total, opening, description, order_reference)
            where i.firm_id = :firm and i.invoice_id = any (:ids) and i.invoice_id = n.invoice_id
            returning old.*)
            """ + EarlierContent.KEEP;

    private final JdbcClient jdbc;

    RestatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An invoice and what it says from now on; its debtor stays. */
    record Restated(InvoiceRow known, InvoiceDraft draft, LocalDate dueOn) {

        /** What the claim changes by: the old out, the new in. */
        List<Money> claim() {
            return difference(known.signed(known.invoice().total()), signed(draft.total()));
        }

        /** What had been settled before changes by. */
        List<Money> settledBefore() {
            return difference(
                    known.signed(known.opening().minus(known.invoice().total())),
                    signed(draft.opening().minus(draft.total())));
        }

        private Money signed(Money amount) {
            return draft.type() == InvoiceType.INVOICE ? amount : amount.negated();
        }

        private static List<Money> difference(Money before, Money now) {
            return before.currency().equals(now.currency())
                    ? List.of(now.minus(before))
                    : List.of(before.negated(), now);
        }
    }

    void update(FirmId firm, ImportId list, List<Restated> changes) {
        jdbc.sql(UPDATE)
                .param("firm", firm.value())
                .param("list", list.value())
                .param(
                        "ids",
                        changes.stream()
                                .map(c -> c.known().invoice().id().value())
                                .toArray(Long[]::new))
                .param("types", texts(changes, c -> c.draft().type().name()))
                .param("issued", texts(changes, c -> c.draft().issuedOn().toString()))
                .param("due", texts(changes, c -> c.dueOn().toString()))
                .param("currencies", texts(changes, c -> c.draft().total().currencyCode()))
                .param(
                        "totals",
                        changes.stream().map(c -> c.draft().total().minor()).toArray(Long[]::new))
                .param(
                        "openings",
                        changes.stream().map(c -> c.draft().opening().minor()).toArray(Long[]::new))
                .param("descriptions", texts(changes, c -> c.draft().description()))
                .param("orders", texts(changes, c -> c.draft().orderReference()))
                .update();
    }

    private static @Nullable String[] texts(List<Restated> changes, Function<Restated, @Nullable String> part) {
        return changes.stream().map(part).toArray(String[]::new);
    }
}
