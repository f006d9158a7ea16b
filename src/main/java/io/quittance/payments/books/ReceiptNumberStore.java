package io.quittance.payments.books;

import io.quittance.kernel.FirmId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ReceiptNumberStore {

    private static final String NEXT_RECEIPT = """
            insert into payments.receipt_counter as c (firm_id, year, last_number) values (:firm, :year, 1)
            on conflict (firm_id, year) do update set last_number = c.last_number + 1 returning last_number
            """;

    private final JdbcClient jdbc;

    ReceiptNumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the year; the firm's counter stays locked until the transaction ends, so there is no gap. */
    int next(FirmId firm, int year) {
        return jdbc.sql(NEXT_RECEIPT)
                .param("firm", firm.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
