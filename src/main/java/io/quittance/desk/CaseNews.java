package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one calm line that somebody else changed the case that is shown, who, when and what, and offers to show it. */
final class CaseNews extends Div {

    /**
     * Says it.
     *
     * @param said what others did
     * @param show shows the case as it is now
     */
    CaseNews(StaffTexts texts, String said, Runnable show) {
        addClassName("q-news");
        getElement().setAttribute("role", "status").setAttribute("data-testid", "case-news");
        add(new Span(said), new ActionButton(texts.of(StaffText.SHOW), Emphasis.SECONDARY, show).testId("show-news"));
    }

    /** What is on the timeline now and was not: the last of it, with who and when. */
    static String said(CasePage page, List<TimelineEntry> shown, List<TimelineEntry> now, Authors authors) {
        var known = shown.stream().map(Mark::of).collect(Collectors.toSet());
        return now.stream()
                .filter(entry -> !known.contains(Mark.of(entry)))
                .max(Comparator.<TimelineEntry, LocalDate>comparing(entry -> entry.day())
                        .thenComparing(entry -> entry.at()))
                .map(entry -> words(page, entry, authors))
                .orElseGet(() -> page.texts().of(CaseText.CHANGED));
    }

    private record Mark(LocalDate day, Instant at, String what) {

        static Mark of(TimelineEntry entry) {
            return new Mark(entry.day(), entry.at(), entry.what());
        }
    }

    private static String words(CasePage page, TimelineEntry entry, Authors authors) {
        var texts = page.texts();
        var by = authors.of(texts, List.of(entry.actor())).of(entry.actor());
        var at = entry.timed() ? texts.formats().time(entry.at(), page.firm().zone()) : "";
        if (at.isEmpty()) {
            return texts.of(CaseText.CHANGED_TO, entry.what());
        }
        return by.isEmpty()
                ? texts.of(CaseText.CHANGED_AT, at, entry.what())
                : texts.of(CaseText.CHANGED_BY, by, at, entry.what());
    }
}
