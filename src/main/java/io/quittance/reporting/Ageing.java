package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.reporting.AgeingReport.BucketSum;
import io.quittance.reporting.AgeingReport.CurrencyAgeing;
import io.quittance.reporting.BalanceStore.AgeRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is open by how long it is overdue (French: balance âgée, here by due date). */
@Component
public class Ageing {

    private final BalanceStore store;

    Ageing(BalanceStore store) {
        this.store = store;
    }

    /** The ageing of a firm on a day, also a past one: balances go by value dates. */
    @Transactional(readOnly = true)
    public AgeingReport of(FirmId firm, LocalDate on) {
        var byCurrency = store.ageing(firm, on).stream()
                .collect(Collectors.groupingBy(AgeRow::currency, TreeMap::new, Collectors.toList()));
        return new AgeingReport(
                on,
                byCurrency.entrySet().stream()
                        .map(entry -> figures(Currency.getInstance(entry.getKey()), entry.getValue()))
                        .toList());
    }

    /**
     * The claims in neighbouring buckets, the largest first: the rows a figure is made of.
     *
     * @param buckets one, or all that are overdue
     */
    @Transactional(readOnly = true)
    public List<OpenClaim> rows(
            FirmId firm, LocalDate on, Currency currency, Collection<AgeBucket> buckets, int offset, int limit) {
        return store.rows(firm, on, currency.getCurrencyCode(), buckets, offset, limit);
    }

    /** By currency, how many days what is overdue today is late on average, weighted by what is open; none when nothing is. */
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> averageDelay(FirmId firm, LocalDate on) {
        return store.averageDelay(firm, on);
    }

    private static CurrencyAgeing figures(Currency currency, List<AgeRow> rows) {
        Map<Integer, AgeRow> byBucket = rows.stream().collect(Collectors.toMap(AgeRow::bucket, row -> row));
        var buckets = Arrays.stream(AgeBucket.values())
                .map(bucket -> {
                    var row = byBucket.get(bucket.ordinal());
                    return row == null
                            ? new BucketSum(bucket, Money.zero(currency), 0)
                            : new BucketSum(bucket, new Money(row.minor(), currency), row.count());
                })
                .toList();
        var credit = byBucket.get(BalanceStore.CREDIT);
        return new CurrencyAgeing(currency, buckets, new Money(credit == null ? 0 : credit.minor(), currency));
    }
}
