package io.quittance.desk.page;

import com.vaadin.flow.component.Component;
import io.quittance.ui.FigureTile;
import io.quittance.ui.StatusPill;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a section has read of one case, and how it shows it; each kind of contribution is empty unless it has one. */
public interface CasePart {

    /** The state of the case, in a word beside the name; of several the one of the later section is shown. */
    default Optional<StatusPill> status() {
        return Optional.empty();
    }

    /** Questions and their answers on top of the page. */
    default Stream<FigureTile> figures() {
        return Stream.empty();
    }

    /** In the wide column, above the timeline. */
    default Optional<Component> main() {
        return Optional.empty();
    }

    /** In the narrow column. */
    default Optional<Component> side() {
        return Optional.empty();
    }

    /** What happened. */
    default Stream<TimelineEntry> timeline() {
        return Stream.empty();
    }

    /** What can be done now. */
    default List<CaseAction> actions() {
        return List.of();
    }
}
