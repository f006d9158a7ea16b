package io.quittance.api.reminders;

import io.quittance.api.Described;
import io.quittance.api.MoneyJson;
import io.quittance.api.Needs;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.reporting.Ageing;
import io.quittance.reporting.AgeingReport;
import io.quittance.reporting.KeptPromises;
import io.quittance.reporting.KpiReport;
import io.quittance.reporting.Kpis;
import io.quittance.reporting.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of the firm; a figure that is not defined is null, never zero. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsController {

    private final Kpis kpis;
    private final KeptPromises promises;
    private final Ageing ageing;
    private final Firms firms;
    private final BusinessDay businessDay;

    ReportsController(Kpis kpis, KeptPromises promises, Ageing ageing, Firms firms, BusinessDay businessDay) {
        this.kpis = kpis;
        this.promises = promises;
        this.ageing = ageing;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    record KpisJson(LocalDate on, LocalDate from, LocalDate to, int days, List<KpiJson> figures) {}

    record KpiJson(
            String currency,
            MoneyJson receivables,
            MoneyJson overdue,
            MoneyJson sales,
            @Nullable String dsoSimple,
            @Nullable String dsoCountBack,
            @Nullable String bestPossibleDso,
            @Nullable String averageDaysDelinquent,
            @Nullable String cei,
            @Nullable String overdueRatio,
            @Nullable String promiseKeptRate,
            @Nullable String promiseKeptRateByAmount) {}

    record AgeingJson(LocalDate on, List<CurrencyJson> figures) {}

    record CurrencyJson(String currency, List<BucketJson> buckets) {}

    record BucketJson(String bucket, String amount, long count) {}

    /** Key figures of the period that ends with the day; the firm's today when none is given. */
    @GetMapping("/kpis")
    @Needs(ApiScope.REPORTS_READ)
    @Described(id = "getKpis", value = "Key figures of the period that ends with a day.")
    KpisJson kpis(
            FirmId firm,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "QUARTER") String period) {
        var report = kpis.of(firm, on == null ? today(firm) : on, Period.parse(period));
        var kept = promises.of(firm, report.from(), report.on());
        return new KpisJson(
                report.on(),
                report.from(),
                report.on(),
                report.days(),
                report.figures().stream()
                        .map(figures -> json(figures, kept.get(figures.currency())))
                        .toList());
    }

    /** What is open on a day by how long it is overdue. */
    @GetMapping("/ageing")
    @Needs(ApiScope.REPORTS_READ)
    @Described(id = "getAgeing", value = "What is open on a day by how long it is overdue.")
    AgeingJson ageing(FirmId firm, @RequestParam(required = false) @Nullable LocalDate on) {
        var report = ageing.of(firm, on == null ? today(firm) : on);
        return new AgeingJson(
                report.on(),
                report.figures().stream().map(ReportsController::json).toList());
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    private static KpiJson json(KpiReport.CurrencyKpis figures, KeptPromises.@Nullable Rates kept) {
        return new KpiJson(
                figures.currency().getCurrencyCode(),
                MoneyJson.of(figures.receivables()),
                MoneyJson.of(figures.overdue()),
                MoneyJson.of(figures.sales()),
                text(figures.dsoSimple()),
                text(figures.dsoCountBack()),
                text(figures.bestPossibleDso()),
                text(figures.averageDaysDelinquent()),
                text(figures.cei()),
                text(figures.overdueRatio()),
                kept == null ? null : text(kept.byCount()),
                kept == null ? null : text(kept.byAmount()));
    }

    private static CurrencyJson json(AgeingReport.CurrencyAgeing figures) {
        return new CurrencyJson(
                figures.currency().getCurrencyCode(),
                figures.buckets().stream()
                        .map(sum -> new BucketJson(
                                sum.bucket().label(), sum.amount().amountText(), sum.count()))
                        .toList());
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
