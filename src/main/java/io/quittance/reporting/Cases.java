package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases: everybody who owes something or waits for an answer, the most urgent first. */
@Component
public class Cases {

    private final CaseStore store;
    private final ListAgeingStore ageing;

    Cases(CaseStore store, ListAgeingStore ageing) {
        this.store = store;
        this.ageing = ageing;
    }

    /**
     * One page of cases in the order that the filter asks for.
     *
     * @param on the day that "overdue" is measured on
     */
    @Transactional(readOnly = true)
    public List<CaseSummary> page(CaseFilter filter, LocalDate on, int offset, int limit) {
        return store.page(filter, on, offset, limit);
    }

    /** How many cases each of these firms has. */
    @Transactional(readOnly = true)
    public Map<FirmId, Integer> byFirm(Collection<FirmId> firms, LocalDate on) {
        return store.byFirm(firms, on);
    }

    /** How many cases of each kind there are, text ignored. */
    @Transactional(readOnly = true)
    public CaseCounts counts(CaseFilter filter, LocalDate on) {
        return store.counts(filter.firms(), on);
    }

    /** What is open of the cases that the filter lets through, by currency and by how late it is. */
    @Transactional(readOnly = true)
    public List<ListAgeing> ageing(CaseFilter filter, LocalDate on) {
        return ageing.late(filter, on).stream()
                .collect(Collectors.groupingBy(ListAgeingStore.Late::currency, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> ageing(Currency.getInstance(entry.getKey()), entry.getValue(), on))
                .toList();
    }

    private static ListAgeing ageing(Currency currency, List<ListAgeingStore.Late> late, LocalDate on) {
        var buckets = new EnumMap<AgeBucket, Money>(AgeBucket.class);
        late.forEach(
                day -> buckets.merge(AgeBucket.of(day.dueOn(), on), new Money(day.minor(), currency), Money::plus));
        var overdue = buckets.entrySet().stream()
                .filter(entry -> entry.getKey() != AgeBucket.NOT_DUE)
                .map(Map.Entry::getValue)
                .reduce(Money.zero(currency), Money::plus);
        return new ListAgeing(currency, buckets, overdue);
    }
}
