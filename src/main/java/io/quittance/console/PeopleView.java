package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.identity.Invitation;
import io.quittance.identity.Invitations;
import io.quittance.identity.Role;
import io.quittance.identity.Staff;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.TextField;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works for the firm: invite, see what they may do, take it away. */
@Route(value = "console/:firm/people", layout = FirmFrame.class)
@PermitAll
class PeopleView extends FirmPage {
    private final transient Staff staff;
    private final transient Invitations invitations;
    private final Div lists = new Div();

    PeopleView(Console console, Staff staff, Invitations invitations) {
        super(console);
        this.staff = staff;
        this.invitations = invitations;
    }

    @Override
    ConsoleText title() {
        return PEOPLE;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        fill(firm);
        add(
                new SetupNav(voice, firm, true, title()),
                new PageHead(voice.say(PEOPLE), voice.say(PEOPLE_PURPOSE))
                        .actions(new ActionButton(voice.say(INVITE), Emphasis.PRIMARY, () -> invite(firm))
                                .testId("invite")),
                lists);
    }

    private void fill(Firm firm) {
        lists.removeAll();
        var people = new DataTable<StaffMember>(voice.say(PEOPLE))
                .text(voice.say(NAME), StaffMember::name)
                .text(voice.say(EMAIL), StaffMember::email)
                .text(voice.say(ROLES), this::roles)
                .cell("", member -> remove(firm, member));
        people.show(console.asAdmin(firm, () -> staff.of(firm.id())));
        lists.add(new Panel(voice.say(PEOPLE_HERE), people));
        var waiting = console.asAdmin(firm, () -> invitations.waiting(firm.id()));
        lists.add(new Panel(
                voice.say(INVITED),
                new WaitingTable(voice, waiting, firm.zone(), invitation -> withdraw(firm, invitation))));
    }

    private String roles(StaffMember member) {
        return member.grants().keySet().stream().sorted().map(voice::word).collect(Collectors.joining(", "));
    }

    private Component remove(Firm firm, StaffMember member) {
        if (!member.grants().containsKey(Role.FIRM_ADMIN) && !member.grants().containsKey(Role.FIRM_USER)) {
            return new Span();
        }
        return new ActionButton(voice.say(REMOVE), Emphasis.QUIET, () -> confirmRemoval(firm, member));
    }

    private void confirmRemoval(Firm firm, StaffMember member) {
        var dialog = new ModalDialog(voice.say(REMOVE_TITLE, member.name()), new Paragraph(voice.say(REMOVE_TEXT)));
        dialog.actions(
                        new ActionButton(voice.say(REMOVE), Emphasis.DANGER, () -> {
                            dialog.close();
                            try {
                                console.asAdmin(firm, () -> {
                                    staff.remove(firm.id(), member.id(), console.actor());
                                    return true;
                                });
                                said(voice.say(REMOVED, member.name()));
                            } catch (RefusedException _) {
                                said(voice.say(LAST_ADMIN));
                            }
                            fill(firm);
                        }),
                        new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void withdraw(Firm firm, Invitation invitation) {
        console.asAdmin(firm, () -> {
            invitations.withdraw(invitation.id(), console.actor());
            return true;
        });
        fill(firm);
    }

    private void invite(Firm firm) {
        var email = new TextField(voice.say(EMAIL)).type("email", "off");
        email.testId("invite-email");
        var role = new ChoiceField<>(voice.say(ROLE), List.of(Role.FIRM_USER, Role.FIRM_ADMIN), voice::word);
        var language = new ChoiceField<>(voice.say(LANGUAGE), List.of(Language.values()), LanguageChoice::nameOf)
                .value(firm.language());
        var dialog = new ModalDialog(voice.say(INVITE_TITLE, firm.name()), email, role, language);
        dialog.actions(
                        new ActionButton(voice.say(INVITE), Emphasis.PRIMARY, () -> {
                                    try {
                                        var address = EmailAddress.parse(email.value());
                                        var link = console.asAdmin(
                                                firm,
                                                () -> invitations.invite(
                                                        address,
                                                        role.value(),
                                                        Set.of(firm.id()),
                                                        language.value(),
                                                        console.actor()));
                                        dialog.close();
                                        fill(firm);
                                        lists.addComponentAsFirst(new Notice(
                                                voice.say(INVITED_TEXT, address.value()),
                                                Tone.OK,
                                                new SecretBox(link.toString())));
                                    } catch (RefusedException _) {
                                        email.error(voice.say(EMAIL_WRONG));
                                    }
                                })
                                .testId("invite-submit"),
                        new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }
}
