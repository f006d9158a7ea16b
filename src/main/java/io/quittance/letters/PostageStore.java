package io.quittance.letters;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What letters really cost. */
@Component
final class PostageStore {

    private static final String CURRENCY =
            "select currency from letters.printed_letter where firm_id = :firm and message_id = :message";

    private static final String TELL = """
            update letters.printed_letter set postage_minor = :minor, postage_known = true
            where firm_id = :firm and message_id = :message and not (postage_known and postage_minor = :minor)
            """;

    private final JdbcClient jdbc;

    /** What became of a price. */
    enum Told {
        NEW,
        KNOWN,
        NO_AMOUNT
    }

    PostageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The carrier's price, in the currency of the letter's tariff, takes the place of the estimate. */
    Told tell(FirmId firm, MessageId message, String amount) {
        var currency = jdbc.sql(CURRENCY)
                .param("firm", firm.value())
                .param("message", message.value())
                .query(String.class)
                .optional();
        if (currency.isEmpty()) {
            return Told.KNOWN;
        }
        try {
            long minor = Money.parse(amount, currency.get()).minor();
            int changed = jdbc.sql(TELL)
                    .param("firm", firm.value())
                    .param("message", message.value())
                    .param("minor", minor)
                    .update();
            return changed == 1 ? Told.NEW : Told.KNOWN;
        } catch (RefusedException e) {
            return Told.NO_AMOUNT;
        }
    }
}
