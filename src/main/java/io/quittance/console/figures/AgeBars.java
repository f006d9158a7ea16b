package io.quittance.console.figures;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import io.quittance.parties.Firm;
import io.quittance.reporting.AgeBucket;
import io.quittance.reporting.AgeingReport.CurrencyAgeing;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import java.util.Locale;

/** Ageing as bars that say their figures; the lengths come from {@code <meter>}, so no style is written. */
final class AgeBars extends DescriptionList {

    AgeBars(StaffTexts texts, Firm firm, CurrencyAgeing ageing) {
        addClassName("q-bars");
        long whole = Math.max(1, ageing.total().minor());
        for (var sum : ageing.buckets()) {
            var link = ActionLink.to(
                    StaffPaths.ageing(firm, ageing.currency(), sum.bucket().label()), name(texts, sum.bucket()));
            var meter = new Element("meter");
            meter.setAttribute("min", "0")
                    .setAttribute("max", Long.toString(whole))
                    .setAttribute("value", Long.toString(sum.amount().minor()))
                    .setAttribute("aria-hidden", "true");
            var bar = new Description();
            bar.getElement().appendChild(meter);
            var line = new Div(
                    new Term(link),
                    bar,
                    new Description(texts.money(sum.amount())),
                    new Description(texts.of(AgeingText.INVOICE_COUNT, sum.count())));
            line.getElement().setAttribute("data-bucket", sum.bucket().name().toLowerCase(Locale.ROOT));
            add(line);
        }
    }

    static String name(StaffTexts texts, AgeBucket bucket) {
        return bucket == AgeBucket.NOT_DUE
                ? texts.of(AgeingText.NOT_DUE)
                : texts.of(FiguresText.DAYS, bucket.label().replace('-', '–'));
    }
}
