package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.reporting.AgeBucket;
import io.quittance.reporting.ListAgeing;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.FactList;
import io.quittance.ui.MoneyText;

/** What the list that is shown amounts to, by how late it is, each currency by itself; counted when it is opened. */
final class CaseTotals extends NativeDetails {

    private final transient CaseSearch search;
    private final transient StaffTexts texts;
    private transient CaseSearch.Wish wish = CaseSearch.Wish.of("");

    CaseTotals(CaseSearch search, StaffTexts texts) {
        super(texts.of(CasesText.TOTALS));
        this.search = search;
        this.texts = texts;
        addClassName("q-totals");
        getElement().setAttribute("data-testid", "case-totals");
        addToggleListener(_ -> count());
    }

    /** The list shows something else now. */
    void of(CaseSearch.Wish wanted) {
        wish = wanted;
        count();
    }

    private void count() {
        if (isOpen()) {
            var content = new Div();
            search.ageing(wish).forEach(ageing -> content.add(figures(ageing)));
            if (content.getChildren().findAny().isEmpty()) {
                content.add(new Paragraph(texts.of(CasesText.NO_CASES)));
            }
            setContent(content);
        }
    }

    private FactList figures(ListAgeing ageing) {
        var figures = new FactList()
                .fact(texts.of(CasesText.TOTAL_LATE), new MoneyText(ageing.overdue(), texts.formats()).strong());
        ageing.buckets().forEach((bucket, open) -> figures.fact(name(bucket), new MoneyText(open, texts.formats())));
        return figures;
    }

    private String name(AgeBucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> texts.of(CasesText.TOTAL_NOT_DUE);
            case DAYS_91_AND_MORE -> texts.of(CasesText.TOTAL_91);
            default -> texts.of(CasesText.TOTAL_DAYS, bucket.label().replace('-', '–'));
        };
    }
}
