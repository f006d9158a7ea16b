package io.quittance.console.figures;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.reporting.AgeBucket;
import io.quittance.reporting.Ageing;
import io.quittance.reporting.AgeingReport.BucketSum;
import io.quittance.reporting.AgeingReport.CurrencyAgeing;
import io.quittance.reporting.MoneyIn;
import io.quittance.reporting.OpenClaim;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.MoneyText;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The claims behind the ageing, bucket by bucket. */
@Route(value = "console/:firm/ageing", layout = FirmFrame.class)
@PermitAll
class AgeingView extends FirmPage {

    private static final int PAGE = 100;
    private static final List<AgeBucket> OVERDUE = Arrays.stream(AgeBucket.values())
            .filter(bucket -> bucket != AgeBucket.NOT_DUE)
            .toList();

    private final transient Ageing ageing;
    private final transient MoneyNotes money;

    AgeingView(StaffSession session, Ageing ageing, MoneyIn money) {
        super(session);
        this.ageing = ageing;
        this.money = new MoneyNotes(session, texts, money);
    }

    @Override
    protected TextKey title() {
        return AgeingText.AGEING_QUESTION;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var today = session.today(firm);
        var currency = currency(firm, event);
        var bucket = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("bucket")
                .flatMap(AgeingView::buckets)
                .orElse(List.of(AgeBucket.NOT_DUE));
        var report = session.in(firm).call(() -> ageing.of(firm.id(), today));
        add(new PageHead(
                texts.of(AgeingText.AGEING_QUESTION),
                texts.of(AgeingText.AGEING_PURPOSE, texts.formats().day(today))));
        add(money.freshness(firm));
        report.figures().stream()
                .filter(figures -> figures.currency().equals(currency))
                .forEach(figures -> add(
                        new Panel(
                                texts.of(AgeingText.BY_AGE),
                                new AgeBars(texts, firm, figures),
                                money.credit(firm, figures)),
                        rows(firm, figures, bucket)));
        if (report.figures().isEmpty()) {
            add(new EmptyState(texts.of(OverviewText.NO_FIGURES), texts.of(OverviewText.NO_FIGURES_HINT)));
        }
    }

    private Panel rows(Firm firm, CurrencyAgeing figures, List<AgeBucket> first) {
        var table = new DataTable<OpenClaim>(texts.of(AgeingText.BY_AGE))
                .cell(
                        texts.of(StaffText.DEBTOR),
                        claim -> ActionLink.to(StaffPaths.caseOf(firm, claim.debtor()), claim.debtorName()))
                .text(texts.of(StaffText.INVOICE), OpenClaim::number)
                .text(texts.of(AgeingText.ISSUED), claim -> texts.formats().shortDay(claim.issuedOn()))
                .text(texts.of(AgeingText.DUE), claim -> texts.formats().shortDay(claim.dueOn()))
                .figures(
                        texts.of(AgeingText.DAYS_LATE),
                        claim -> new Span(claim.daysPastDue() > 0 ? Long.toString(claim.daysPastDue()) : "–"))
                .figures(texts.of(FiguresText.OPEN), claim -> new MoneyText(claim.open(), texts.formats()).strong())
                .whenEmpty(new EmptyState(texts.of(StaffText.NO_ROWS), texts.of(AgeingText.NO_ROWS_HINT)));
        var filter = new FilterBar<List<AgeBucket>>(
                texts.of(AgeingText.BY_AGE), buckets -> fill(table, firm, figures, buckets, 0));
        filter.filter(
                OVERDUE,
                texts.of(FiguresText.LATE),
                figures.buckets().stream()
                        .filter(sum -> OVERDUE.contains(sum.bucket()))
                        .mapToLong(BucketSum::count)
                        .sum());
        figures.buckets()
                .forEach(sum -> filter.filter(List.of(sum.bucket()), AgeBars.name(texts, sum.bucket()), sum.count()));
        filter.select(first);
        fill(table, firm, figures, first, 0);
        return new Panel(texts.of(AgeingText.ROWS_BEHIND), table).beside(filter);
    }

    private void fill(
            DataTable<OpenClaim> table, Firm firm, CurrencyAgeing figures, List<AgeBucket> buckets, int offset) {
        var rows = session.in(firm)
                .call(() -> ageing.rows(firm.id(), session.today(firm), figures.currency(), buckets, offset, PAGE));
        if (offset == 0) {
            table.show(rows);
        } else {
            table.append(rows);
        }
        if (rows.size() == PAGE) {
            table.more(texts.of(StaffText.MORE), () -> fill(table, firm, figures, buckets, offset + PAGE));
        } else if (!rows.isEmpty()) {
            table.more("", null);
        }
    }

    private static Optional<List<AgeBucket>> buckets(String label) {
        if (label.equals(StaffPaths.OVERDUE)) {
            return Optional.of(OVERDUE);
        }
        return Arrays.stream(AgeBucket.values())
                .filter(bucket -> bucket.label().equals(label))
                .findFirst()
                .map(List::of);
    }

    static Currency currency(Firm firm, BeforeEnterEvent event) {
        try {
            return event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("currency")
                    .map(Money::currencyOf)
                    .orElse(firm.currency());
        } catch (RefusedException _) {
            return firm.currency();
        }
    }
}
