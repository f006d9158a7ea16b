package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.reporting.AgeBucket;
import io.quittance.reporting.Ageing;
import io.quittance.reporting.AgeingReport.CurrencyAgeing;
import io.quittance.reporting.OpenClaim;
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
import java.util.Optional;

/** The claims behind the ageing, bucket by bucket. */
@Route(value = "console/:firm/ageing", layout = FirmFrame.class)
@PermitAll
class AgeingView extends FirmPage {

    private static final int PAGE = 100;

    private final transient Ageing ageing;

    AgeingView(Console console, Ageing ageing) {
        super(console);
        this.ageing = ageing;
    }

    @Override
    ConsoleText title() {
        return AGEING_QUESTION;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        var today = console.today(firm);
        var currency = currency(firm, event);
        var bucket = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("bucket")
                .flatMap(AgeingView::bucket)
                .orElse(AgeBucket.NOT_DUE);
        var report = console.in(firm, () -> ageing.of(firm.id(), today));
        add(new PageHead(
                voice.say(AGEING_QUESTION),
                voice.say(AGEING_PURPOSE, voice.formats().day(today))));
        report.figures().stream()
                .filter(figures -> figures.currency().equals(currency))
                .forEach(figures -> add(
                        new Panel(voice.say(BY_AGE), new AgeBars(voice, firm, figures)), rows(firm, figures, bucket)));
        if (report.figures().isEmpty()) {
            add(new EmptyState(voice.say(NO_FIGURES), voice.say(NO_FIGURES_HINT)));
        }
    }

    private Panel rows(Firm firm, CurrencyAgeing figures, AgeBucket first) {
        var table = new DataTable<OpenClaim>(voice.say(BY_AGE))
                .cell(
                        voice.say(DEBTOR),
                        claim -> ActionLink.to(
                                "desk/" + firm.key() + "/case/" + claim.debtor().value(), claim.debtorName()))
                .text(voice.say(INVOICE), OpenClaim::number)
                .text(voice.say(ISSUED), claim -> voice.formats().shortDay(claim.issuedOn()))
                .text(voice.say(DUE), claim -> voice.formats().shortDay(claim.dueOn()))
                .figures(
                        voice.say(DAYS_LATE),
                        claim -> new Span(claim.daysPastDue() > 0 ? Long.toString(claim.daysPastDue()) : "–"))
                .figures(voice.say(OPEN), claim -> new MoneyText(claim.open(), voice.formats()).strong())
                .whenEmpty(new EmptyState(voice.say(NO_ROWS), voice.say(NO_ROWS_HINT)));
        var filter = new FilterBar<AgeBucket>(voice.say(BY_AGE), bucket -> fill(table, firm, figures, bucket, 0));
        figures.buckets().forEach(sum -> filter.filter(sum.bucket(), AgeBars.name(voice, sum.bucket()), sum.count()));
        filter.select(first);
        fill(table, firm, figures, first, 0);
        return new Panel(voice.say(ROWS_BEHIND), table).beside(filter);
    }

    private void fill(DataTable<OpenClaim> table, Firm firm, CurrencyAgeing figures, AgeBucket bucket, int offset) {
        var rows = console.in(
                firm, () -> ageing.rows(firm.id(), console.today(firm), figures.currency(), bucket, offset, PAGE));
        if (offset == 0) {
            table.show(rows);
        } else {
            table.append(rows);
        }
        if (rows.size() == PAGE) {
            table.more(voice.say(MORE), () -> fill(table, firm, figures, bucket, offset + PAGE));
        } else if (!rows.isEmpty()) {
            table.more("", null);
        }
    }

    private static Optional<AgeBucket> bucket(String label) {
        return Arrays.stream(AgeBucket.values())
                .filter(bucket -> bucket.label().equals(label))
                .findFirst();
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
