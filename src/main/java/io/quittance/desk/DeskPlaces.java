package io.quittance.desk;

import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import java.util.List;
import java.util.stream.Stream;

/** The pages that a person at the desk may go to: those of the desk, and the console of the firm they belong to. */
final class DeskPlaces {

    private final StaffTexts texts;
    private final List<Firm> own;

    DeskPlaces(StaffSession session, StaffTexts texts) {
        this.texts = texts;
        own = session.over(firms -> firms.stream().filter(session::isOwn).toList());
    }

    /** The way to the console of the person's own firm; an agent has none. */
    List<Palette.Place> figures() {
        return own.stream()
                .map(firm -> new Palette.Place(texts.of(DeskText.CONSOLE), StaffPaths.console(firm)))
                .toList();
    }

    List<Palette.Place> all() {
        var desk = Stream.of(
                new Palette.Place(texts.of(DeskText.CASES), StaffPaths.CASES),
                new Palette.Place(texts.of(DeskText.TASKS), StaffPaths.TASKS),
                new Palette.Place(texts.of(DeskText.PLANS), StaffPaths.PLANS));
        return Stream.concat(desk, own.stream().flatMap(this::console)).toList();
    }

    private Stream<Palette.Place> console(Firm firm) {
        return Stream.of(
                new Palette.Place(texts.of(DeskText.CONSOLE), StaffPaths.console(firm)),
                new Palette.Place(texts.of(DeskText.MESSAGES), StaffPaths.messages(firm)),
                new Palette.Place(texts.of(DeskText.DECISIONS), StaffPaths.decisions(firm)),
                new Palette.Place(texts.of(DeskText.IMPORTS), StaffPaths.imports(firm)),
                new Palette.Place(texts.of(DeskText.SETTINGS), StaffPaths.scenarios(firm)));
    }
}
