package io.quittance.console.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.RefusedException;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditEntry;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.Panel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of the log between two days, of one person, about one subject. */
final class AuditPanel extends Composite<Div> {

    private static final int PAGE = 100;
    private static final int DAYS = 7;

    private final StaffTexts texts;
    private final ZoneId zone;
    private final LocalDate today;
    private final Source source;
    private final ChoiceField<String> who;
    private final ChoiceField<Optional<AuditAct.Group>> about;
    private final DateField first;
    private final DateField last;
    private final DataTable<AuditEntry> table;
    private @Nullable AuditWords words;

    /** Where the entries come from, in the reader's scope. */
    interface Source {

        List<AuditEntry> page(Asked asked, @Nullable AuditEntry before, int limit);

        /** The words for these entries. */
        AuditWords words(List<AuditEntry> entries);
    }

    /**
     * What is asked for.
     *
     * @param actor empty for everybody
     * @param acts empty for all
     * @param first and last day, both included
     */
    record Asked(String actor, List<String> acts, LocalDate first, LocalDate last) {}

    /**
     * The panel of a reader.
     *
     * @param people who can be chosen, by identifier
     * @param today by the system's clock, as the log has it
     * @param all true for the operator, who reads the acts of all firms and opens no case
     */
    AuditPanel(StaffTexts texts, ZoneId zone, LocalDate today, Map<String, String> people, boolean all, Source source) {
        this.texts = texts;
        this.zone = zone;
        this.today = today;
        this.source = source;
        who = new ChoiceField<>(
                texts.of(AuditLogText.WHO),
                Stream.concat(Stream.of("", "api:"), people.keySet().stream()).toList(),
                one -> switch (one) {
                    case "" -> texts.of(AuditLogText.EVERYBODY);
                    case "api:" -> texts.of(AuditLogText.PROGRAMS);
                    default -> String.valueOf(people.get(one));
                });
        about = new ChoiceField<>(
                texts.of(AuditLogText.ABOUT),
                Stream.concat(
                                Stream.of(Optional.<AuditAct.Group>empty()),
                                Stream.of(AuditAct.Group.values()).map(Optional::of))
                        .toList(),
                group -> group.map(texts::word).orElse(texts.of(AuditLogText.EVERYTHING)));
        first = new DateField(texts.of(AuditLogText.FIRST_DAY)).value(today.minusDays(DAYS - 1));
        last = new DateField(texts.of(AuditLogText.LAST_DAY)).value(today);
        who.testId("audit-who");
        about.testId("audit-about");
        table = table(all);
        var show =
                new ActionButton(texts.of(AuditLogText.SHOW), Emphasis.PRIMARY, () -> fill(null)).testId("audit-show");
        var asked = new Div(who, about, first, last, show);
        asked.addClassName("q-asked");
        getContent().add(new Panel("", asked), new Panel("", table));
        fill(null);
    }

    private DataTable<AuditEntry> table(boolean all) {
        var made = new DataTable<AuditEntry>(texts.of(AuditLogText.TITLE))
                .text(texts.of(AuditLogText.WHEN), entry -> texts.formats().moment(entry.at(), zone))
                .text(texts.of(AuditLogText.WHO), entry -> words(entry).who(entry))
                .text(texts.of(AuditLogText.WHAT), entry -> words(entry).what(entry));
        if (all) {
            made.text(texts.of(AuditLogText.FIRM), entry -> words(entry).firm(entry));
        }
        return made.cell(texts.of(AuditLogText.ON_WHAT), entry -> words(entry).onWhat(entry, !all))
                .text(texts.of(AuditLogText.DETAIL), entry -> words(entry).detail(entry))
                .cell(texts.of(AuditLogText.ORIGIN), entry -> new Span(entry.origin()))
                .whenEmpty(new EmptyState(texts.of(AuditLogText.NO_ENTRIES), texts.of(AuditLogText.NO_ENTRIES_HINT)));
    }

    private AuditWords words(AuditEntry entry) {
        return words == null ? source.words(List.of(entry)) : words;
    }

    private void fill(@Nullable AuditEntry before) {
        asked().ifPresent(asked -> {
            var entries = source.page(asked, before, PAGE);
            words = source.words(entries);
            if (before == null) {
                table.show(entries);
            } else {
                table.append(entries);
            }
            if (!entries.isEmpty()) {
                var end = entries.getLast();
                table.more(texts.of(StaffText.MORE), entries.size() == PAGE ? () -> fill(end) : null);
            }
        });
    }

    private Optional<Asked> asked() {
        try {
            var from = first.value().orElse(LocalDate.EPOCH);
            var until = last.value().orElse(today);
            if (from.isAfter(until)) {
                first.error(texts.of(AuditLogText.DAYS_TURNED));
                return Optional.empty();
            }
            first.error(null);
            var acts = about.value().map(AuditAct.Group::acts).orElse(List.of());
            return Optional.of(new Asked(who.value(), acts, from, until));
        } catch (RefusedException _) {
            first.error(texts.of(AuditLogText.DAYS_TURNED));
            return Optional.empty();
        }
    }
}
