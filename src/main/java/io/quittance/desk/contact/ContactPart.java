package io.quittance.desk.contact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Contact;
import io.quittance.parties.DebtorChange;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ContactLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.FactList;
import io.quittance.ui.Panel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people and addresses contribute to a case. */
record ContactPart(CasePage page, List<Contact> people, List<DebtorChange> changes, ContactSection section)
        implements CasePart {

    @Override
    public Stream<TimelineEntry> timeline() {
        return new ChangeLines(page).timeline(changes);
    }

    @Override
    public Optional<Component> side() {
        var panel = new Panel(texts().of(ContactText.CONTACT));
        people.forEach(person -> panel.add(person(person)));
        var days = page.file().debtor().paymentDays();
        var address =
                new Span(page.file().address().isEmpty() ? "–" : page.file().address());
        panel.add(
                new FactList()
                        .fact(texts().of(ContactText.ADDRESS), address)
                        .fact(
                                texts().of(ContactText.TERMS),
                                texts().of(
                                                ContactText.DAYS,
                                                days == null ? page.firm().paymentDays() : days)),
                buttons());
        return Optional.of(new Section(panel));
    }

    private Div buttons() {
        var buttons = new Div(
                quiet(ContactText.EDIT_DEBTOR, this::editDebtor).testId("edit-debtor"),
                quiet(ContactText.ADD_PERSON, () -> edit(new Contact(0, false, "?", null, null, null, null)))
                        .testId("add-person"),
                quiet(ContactText.HISTORY, () -> section.history(page).open(UI.getCurrent()))
                        .testId("contact-history"));
        buttons.addClassName("q-actions");
        return buttons;
    }

    private Div person(Contact person) {
        var name = new Element("strong");
        name.setText(person.name() == null ? texts().of(ContactText.NOBODY) : person.name());
        var head = new Div();
        head.getElement().appendChild(name);
        head.addClassName("q-timeline-line");
        head.add(new ActionButton(texts().of(ContactText.EDIT), Emphasis.QUIET, () -> edit(person))
                .testId(person.main() ? "edit-main" : "edit-person"));
        var entry = new Div(head);
        entry.addClassName("q-entry");
        var about = Stream.of(person.role(), person.hours())
                .filter(text -> text != null)
                .collect(Collectors.joining(" · "));
        if (!about.isEmpty()) {
            var line = new Paragraph(about);
            line.addClassName("q-soft");
            entry.add(line);
        }
        phone(person.phone()).ifPresent(entry::add);
        var email = person.email();
        entry.add(email == null ? new Span("–") : ContactLink.mail(email.value()));
        return entry;
    }

    private static Optional<Component> phone(@Nullable String number) {
        return Optional.ofNullable(number).map(ContactLink::phone);
    }

    private ActionButton quiet(ContactText label, Runnable run) {
        return new ActionButton(texts().of(label), Emphasis.QUIET, run);
    }

    private void edit(Contact person) {
        new PersonDialog(page, person, this::saved, () -> removed(person)).open(UI.getCurrent());
    }

    private void editDebtor() {
        new DebtorDialog(page, typed -> {
                    section.correct(page, typed);
                    tell();
                })
                .open(UI.getCurrent());
    }

    /** @throws RefusedException naming the field that is wrong */
    private void saved(Contact person) {
        section.save(page, person);
        tell();
    }

    private void removed(Contact person) {
        section.remove(page, person);
        tell();
    }

    private void tell() {
        page.changed().tell(texts().of(ContactText.CORRECTED), null);
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
