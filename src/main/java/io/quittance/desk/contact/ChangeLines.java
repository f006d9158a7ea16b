package io.quittance.desk.contact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.kernel.Language;
import io.quittance.parties.DebtorChange;
import io.quittance.parties.DebtorField;
import io.quittance.parties.DebtorKind;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.StatusStyle;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed about a debtor, in words. */
record ChangeLines(CasePage page) {

    /** What was changed at once by one. */
    private record Act(Instant at, String by) {}

    /** One change: what it was and what it is now. */
    String of(DebtorChange change) {
        return page.texts()
                .of(
                        ContactText.CHANGE_LINE,
                        page.texts().word(change.field()),
                        value(change.field(), change.before()),
                        value(change.field(), change.after()));
    }

    /** In the timeline; what was changed at once is one entry. */
    Stream<TimelineEntry> timeline(List<DebtorChange> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> new Act(change.at(), change.by()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(act -> entry(act.getKey(), act.getValue()));
    }

    private TimelineEntry entry(Act act, List<DebtorChange> together) {
        boolean one = together.size() == 1;
        return TimelineEntry.moment(
                        page,
                        TimelineEntry.Group.EVERYTHING,
                        act.at(),
                        StatusStyle.PLAIN,
                        one ? of(together.getFirst()) : page.texts().of(ContactText.CORRECTED),
                        () -> one ? List.of() : lines(together))
                .by(act.by());
    }

    private List<Component> lines(List<DebtorChange> together) {
        return together.stream()
                .<Component>map(change -> new Paragraph(of(change)))
                .toList();
    }

    private String value(DebtorField field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case LANGUAGE -> LanguageChoice.nameOf(Language.parse(value));
            case KIND -> page.texts().word(DebtorKind.valueOf(value));
            default -> value;
        };
    }
}
