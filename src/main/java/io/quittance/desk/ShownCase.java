package io.quittance.desk;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.Changed;
import io.quittance.desk.page.Seen;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffTexts;
import java.util.List;

/**
 * A case as a person sees it.
 *
 * @param happened all that had happened when it was read
 * @param actions what can be done
 */
record ShownCase(CasePage page, List<CasePart> parts, List<TimelineEntry> happened, List<CaseAction> actions) {

    static ShownCase of(CaseFiles files, StaffTexts texts, CaseFile file, Changed changed) {
        var page = new CasePage(texts, file, changed, new Seen(file.stamp()));
        var parts = files.parts(page);
        return new ShownCase(
                page,
                parts,
                parts.stream().flatMap(CasePart::timeline).toList(),
                parts.stream().flatMap(part -> part.actions().stream()).toList());
    }

    /** Puts it on the screen: who it is, the figures, and below them all the rest. */
    void fill(HasComponents screen, Authors authors) {
        var figures = new Div();
        figures.addClassName("q-figures");
        parts.stream().flatMap(CasePart::figures).forEach(figures::add);
        var timeline = new CaseTimeline(page, happened.stream(), authors);
        screen.add(new CaseHead(page, parts, actions), figures, new CaseBody(page, parts, timeline));
    }

    CaseFile file() {
        return page.file();
    }

    /** What others did since, in a sentence. */
    String newsOf(ShownCase now, Authors authors) {
        return CaseNews.said(page, happened, now.happened, authors);
    }

    /** The same, told to the person, who may go on by it. */
    String toldOf(ShownCase now, Authors authors) {
        page.seen().upTo(now.file().stamp());
        return newsOf(now, authors);
    }
}
