package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.reporting.BalanceStore.AgeRow;
import io.quittance.reporting.BalanceStore.MonthRow;
import io.quittance.reporting.Formulas.MonthSales;
import io.quittance.reporting.KpiReport.CurrencyKpis;
import io.quittance.reporting.KpiReport.PeeledMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Key figures of a firm (docs/domain.md, "Figures"), from balances by value date and sales by issue date. */
@Component
public class Kpis {

    /** How far the count-back looks; beyond, it says "more than n days". */
    private static final int HISTORY_MONTHS = 36;

    private static final int SHOWN_MONTHS = 12;

    private final BalanceStore store;

    Kpis(BalanceStore store) {
        this.store = store;
    }

    /** The figures for the period that ends on this day. */
    @Transactional(readOnly = true)
    public KpiReport of(FirmId firm, LocalDate on, Period period) {
        var from = period.firstDay(on);
        var end = balances(store.ageing(firm, on));
        var begin = balances(store.ageing(firm, from.minusDays(1)));
        var months = store.months(firm, firstMonth(on).atDay(1), on).stream()
                .collect(Collectors.groupingBy(MonthRow::currency));
        var currencies = new TreeSet<String>(end.keySet());
        currencies.addAll(begin.keySet());
        currencies.addAll(months.keySet());
        var figures = currencies.stream()
                .map(code -> figures(
                        on,
                        period,
                        end.getOrDefault(code, Balance.none(code)),
                        begin.getOrDefault(code, Balance.none(code)),
                        newestFirst(on, months.getOrDefault(code, List.of()))))
                .toList();
        return new KpiReport(on, from, period.days(on), figures);
    }

    /** The last twelve months of one currency, the oldest first: balances by value date, sales by issue date. */
    @Transactional(readOnly = true)
    public List<MonthPoint> history(FirmId firm, LocalDate on, Currency currency) {
        var months = store.months(firm, firstMonth(on).atDay(1), on).stream()
                .filter(row -> row.currency().equals(currency.getCurrencyCode()))
                .toList();
        var days = IntStream.iterate(SHOWN_MONTHS - 1, back -> back >= 0, back -> back - 1)
                .mapToObj(back ->
                        back == 0 ? on : YearMonth.from(on).minusMonths(back).atEndOfMonth())
                .toList();
        var open = store.ageing(firm, days);
        return days.stream()
                .map(day -> point(open.getOrDefault(day, List.of()), day, currency, months))
                .toList();
    }

    private static MonthPoint point(List<AgeRow> open, LocalDate on, Currency currency, List<MonthRow> months) {
        var balance = balances(open).getOrDefault(currency.getCurrencyCode(), Balance.none(currency.getCurrencyCode()));
        var sales = newestFirst(
                on, months.stream().filter(row -> !row.month().isAfter(on)).toList());
        return new MonthPoint(
                on,
                new Money(sales.isEmpty() ? 0 : sales.getFirst().minor(), currency),
                new Money(balance.minor(), currency),
                new Money(balance.overdueMinor(), currency),
                balance.minor() > 0 ? Formulas.countBack(balance.minor(), sales).days() : null);
    }

    private static CurrencyKpis figures(
            LocalDate on, Period period, Balance end, Balance begin, List<MonthSales> newestFirst) {
        int days = period.days(on);
        long sales = newestFirst.stream()
                .limit(period.months())
                .mapToLong(MonthSales::minor)
                .sum();
        long current = end.minor() - end.overdueMinor();
        var dso = Formulas.dso(end.minor(), sales, days);
        var best = Formulas.dso(current, sales, days);
        var countBack = Formulas.countBack(end.minor(), newestFirst);
        var currency = Currency.getInstance(end.currency());
        return new CurrencyKpis(
                currency,
                new Money(end.minor(), currency),
                new Money(end.overdueMinor(), currency),
                new Money(sales, currency),
                new Money(begin.minor(), currency),
                dso,
                countBack.days(),
                countBack.days() == null ? countBack.knownDays() : null,
                PeeledMonth.all(YearMonth.from(on), countBack, currency),
                best,
                Formulas.averageDaysDelinquent(dso, best),
                Formulas.cei(begin.minor(), sales, end.minor(), current),
                Formulas.overdueRatio(end.overdueMinor(), end.minor()));
    }

    /** One entry per month back to the first month with a sale, the newest first; a month without sales is there too. */
    private static List<MonthSales> newestFirst(LocalDate on, List<MonthRow> rows) {
        var byMonth = rows.stream().collect(Collectors.toMap(row -> YearMonth.from(row.month()), MonthRow::minor));
        var first = byMonth.keySet().stream().min(YearMonth::compareTo).orElse(YearMonth.from(on));
        var result = new ArrayList<MonthSales>();
        for (var month = YearMonth.from(on); !month.isBefore(first); month = month.minusMonths(1)) {
            int days = month.equals(YearMonth.from(on)) ? on.getDayOfMonth() : month.lengthOfMonth();
            result.add(new MonthSales(byMonth.getOrDefault(month, 0L), days));
        }
        return result;
    }

    private static YearMonth firstMonth(LocalDate on) {
        return YearMonth.from(on).minusMonths(HISTORY_MONTHS - 1L);
    }

    private static Map<String, Balance> balances(List<AgeRow> rows) {
        var result = new TreeMap<String, Balance>();
        rows.forEach(row -> result.merge(row.currency(), Balance.of(row), Balance::plus));
        return result;
    }

    /** Receivables of one currency, credit deducted, and what of them is overdue. */
    private record Balance(String currency, long minor, long overdueMinor) {

        static Balance none(String currency) {
            return new Balance(currency, 0, 0);
        }

        static Balance of(AgeRow row) {
            boolean credit = row.bucket() == BalanceStore.CREDIT;
            return new Balance(row.currency(), credit ? -row.minor() : row.minor(), row.bucket() > 0 ? row.minor() : 0);
        }

        Balance plus(Balance other) {
            return new Balance(currency, minor + other.minor, overdueMinor + other.overdueMinor);
        }
    }
}
