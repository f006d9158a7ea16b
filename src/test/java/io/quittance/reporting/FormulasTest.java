package io.quittance.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.reporting.Formulas.MonthSales;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked values of docs/domain.md, "Figures", data set K, in cents. */
class FormulasTest {

    private static final long K = 100_000;
    private static final List<MonthSales> SEPTEMBER_BACK =
            List.of(new MonthSales(500 * K, 30), new MonthSales(350 * K, 31), new MonthSales(400 * K, 31));

    @Test
    void simple_dso_of_the_quarter_and_of_the_month() {
        assertThat(Formulas.dso(820 * K, 1250 * K, 92)).hasToString("60.352");
        assertThat(Formulas.dso(820 * K, 500 * K, 30)).hasToString("49.200");
        assertThat(Formulas.dso(820 * K, 4500 * K, 365)).hasToString("66.511");
    }

    @Test
    void count_back_takes_the_last_month_in_proportion() {
        assertThat(Formulas.countBack(820 * K, SEPTEMBER_BACK).days()).hasToString("58.343");
    }

    @Test
    void count_back_beyond_the_known_months_says_more_than_their_days() {
        var result = Formulas.countBack(2000 * K, SEPTEMBER_BACK);
        assertThat(result.days()).isNull();
        assertThat(result.knownDays()).isEqualTo(92);
    }

    @Test
    void count_back_passes_over_a_month_without_sales_and_counts_its_days() {
        var months = List.of(new MonthSales(0, 30), new MonthSales(-10 * K, 31), new MonthSales(100 * K, 30));
        assertThat(Formulas.countBack(50 * K, months).days()).hasToString("76.000");
    }

    @Test
    void count_back_is_zero_when_nothing_is_owed() {
        assertThat(Formulas.countBack(0, SEPTEMBER_BACK).days()).hasToString("0.000");
        assertThat(Formulas.countBack(-5, List.of()).days()).hasToString("0.000");
    }

    @Test
    void best_possible_dso_and_average_days_delinquent() {
        var best = Formulas.dso(600 * K, 1250 * K, 92);
        assertThat(best).hasToString("44.160");
        assertThat(Formulas.averageDaysDelinquent(Formulas.dso(820 * K, 1250 * K, 92), best))
                .hasToString("16.192");
    }

    @Test
    void collection_effectiveness_of_the_quarter_and_of_september_alone() {
        assertThat(Formulas.cei(700 * K, 1250 * K, 820 * K, 600 * K)).hasToString("83.704");
        assertThat(Formulas.cei(800 * K, 500 * K, 820 * K, 600 * K)).hasToString("68.571");
    }

    @Test
    void overdue_ratio() {
        assertThat(Formulas.overdueRatio(220 * K, 820 * K)).hasToString("26.83");
    }

    @Test
    void without_sales_or_receivables_a_figure_is_undefined_and_not_zero() {
        assertThat(Formulas.dso(820 * K, 0, 92)).isNull();
        assertThat(Formulas.overdueRatio(0, 0)).isNull();
        assertThat(Formulas.cei(0, 0, 0, 0)).isNull();
        assertThat(Formulas.averageDaysDelinquent(null, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, NOT_DUE",
        "2026-02-15, NOT_DUE",
        "2026-01-30, 1-30",
        "2026-01-01, 1-30",
        "2025-12-31, 31-60",
        "2025-12-02, 31-60",
        "2025-12-01, 61-90",
        "2025-11-02, 61-90",
        "2025-11-01, 91+"
    })
    void ageing_counts_days_past_the_due_date(LocalDate dueOn, String bucket) {
        assertThat(AgeBucket.of(dueOn, LocalDate.parse("2026-01-31")).label()).isEqualTo(bucket);
    }

    @Test
    void a_period_ends_on_the_day_and_begins_with_a_month() {
        var on = LocalDate.parse("2026-09-30");
        assertThat(Period.QUARTER.firstDay(on)).isEqualTo("2026-07-01");
        assertThat(Period.QUARTER.days(on)).isEqualTo(92);
        assertThat(Period.MONTH.days(on)).isEqualTo(30);
        assertThat(Period.YEAR.firstDay(on)).isEqualTo("2025-10-01");
        assertThat(Period.YEAR.days(on)).isEqualTo(365);
    }
}
