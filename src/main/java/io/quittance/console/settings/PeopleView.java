package io.quittance.console.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.SecretBox;
import io.quittance.console.SetupNav;
import io.quittance.identity.Invitation;
import io.quittance.identity.Invitations;
import io.quittance.identity.Role;
import io.quittance.identity.Staff;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
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
    private final transient SecondFactorPanel secondFactor;
    private final Div lists = new Div();

    PeopleView(StaffSession session, Staff staff, Invitations invitations, SecondFactorPanel secondFactor) {
        super(session);
        this.staff = staff;
        this.invitations = invitations;
        this.secondFactor = secondFactor;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.PEOPLE;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        fill(firm);
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(ConsoleText.PEOPLE), texts.of(PeopleText.PEOPLE_PURPOSE))
                        .actions(new ActionButton(texts.of(PeopleText.INVITE), Emphasis.PRIMARY, () -> invite(firm))
                                .testId("invite")),
                lists);
    }

    private void fill(Firm firm) {
        lists.removeAll();
        var people = new DataTable<StaffMember>(texts.of(ConsoleText.PEOPLE))
                .text(texts.of(StaffText.NAME), StaffMember::name)
                .text(texts.of(StaffText.EMAIL), StaffMember::email)
                .text(texts.of(PeopleText.ROLES), this::roles)
                .cell("", member -> remove(firm, member));
        var here = session.asAdmin(firm).call(() -> staff.of(firm.id()));
        people.show(here);
        lists.add(new Panel(texts.of(PeopleText.PEOPLE_HERE), people));
        var waiting = session.asAdmin(firm).call(() -> invitations.waiting(firm.id()));
        lists.add(new Panel(
                texts.of(PeopleText.INVITED),
                new WaitingTable(texts, waiting, firm.zone(), invitation -> withdraw(firm, invitation))));
        lists.add(secondFactor.of(texts, firm, here));
    }

    private String roles(StaffMember member) {
        return member.grants().keySet().stream().sorted().map(texts::word).collect(Collectors.joining(", "));
    }

    private Component remove(Firm firm, StaffMember member) {
        if (!member.grants().containsKey(Role.FIRM_ADMIN) && !member.grants().containsKey(Role.FIRM_USER)) {
            return new Span();
        }
        return new ActionButton(texts.of(PeopleText.REMOVE), Emphasis.QUIET, () -> confirmRemoval(firm, member));
    }

    private void confirmRemoval(Firm firm, StaffMember member) {
        var dialog = new ModalDialog(
                texts.of(PeopleText.REMOVE_TITLE, member.name()), new Paragraph(texts.of(PeopleText.REMOVE_TEXT)));
        dialog.actions(
                        new ActionButton(texts.of(PeopleText.REMOVE), Emphasis.DANGER, () -> {
                            dialog.close();
                            try {
                                session.asAdmin(firm).run(() -> staff.remove(firm.id(), member.id(), session.actor()));
                                said(texts.of(PeopleText.REMOVED, member.name()));
                            } catch (RefusedException _) {
                                said(texts.of(PeopleText.LAST_ADMIN));
                            }
                            fill(firm);
                        }),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void withdraw(Firm firm, Invitation invitation) {
        session.asAdmin(firm).run(() -> invitations.withdraw(invitation.id(), session.actor()));
        fill(firm);
    }

    private void invite(Firm firm) {
        var email = new TextField(texts.of(StaffText.EMAIL)).type("email", "off");
        email.testId("invite-email");
        var role = new ChoiceField<>(texts.of(PeopleText.ROLE), List.of(Role.FIRM_USER, Role.FIRM_ADMIN), texts::word);
        var language = new ChoiceField<>(
                        texts.of(StaffText.LANGUAGE), List.of(Language.values()), LanguageChoice::nameOf)
                .value(firm.language());
        var dialog = new ModalDialog(texts.of(PeopleText.INVITE_TITLE, firm.name()), email, role, language);
        dialog.actions(
                        new ActionButton(texts.of(PeopleText.INVITE), Emphasis.PRIMARY, () -> {
                                    try {
                                        var address = EmailAddress.parse(email.value());
                                        var link = session.asAdmin(firm)
                                                .call(() -> invitations.invite(
                                                        address,
                                                        role.value(),
                                                        Set.of(firm.id()),
                                                        language.value(),
                                                        session.actor()));
                                        dialog.close();
                                        fill(firm);
                                        lists.addComponentAsFirst(new Notice(
                                                texts.of(PeopleText.INVITED_TEXT, address.value()),
                                                StatusStyle.OK,
                                                new SecretBox(link.toString())));
                                    } catch (RefusedException _) {
                                        email.error(texts.of(PeopleText.EMAIL_WRONG));
                                    }
                                })
                                .testId("invite-submit"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }
}
