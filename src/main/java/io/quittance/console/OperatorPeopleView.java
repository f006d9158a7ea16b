package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.identity.Invitation;
import io.quittance.identity.Invitations;
import io.quittance.identity.Role;
import io.quittance.identity.Staff;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.TextField;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who works with this installation: agents and the firms assigned to them, operators, firms' own people. */
@Route(value = OperatorFrame.HOME + "/people", layout = OperatorFrame.class)
@PermitAll
class OperatorPeopleView extends OperatorPage {

    private final transient Staff staff;
    private final transient Invitations invitations;
    private final transient Firms firms;
    private final Div list = new Div();

    OperatorPeopleView(Console console, Staff staff, Invitations invitations, Firms firms) {
        super(console);
        this.staff = staff;
        this.invitations = invitations;
        this.firms = firms;
    }

    @Override
    ConsoleText title() {
        return PEOPLE;
    }

    @Override
    void show(BeforeEnterEvent event) {
        fill();
        add(
                new PageHead(voice.say(PEOPLE), voice.say(ALL_PEOPLE_PURPOSE))
                        .actions(new ActionButton(voice.say(INVITE), Emphasis.PRIMARY, this::invite).testId("invite")),
                list);
    }

    private void fill() {
        var known = console.asOperator(firms::all).stream().collect(Collectors.toMap(Firm::id, Function.identity()));
        var table = new DataTable<StaffMember>(voice.say(PEOPLE))
                .text(voice.say(NAME), StaffMember::name)
                .text(voice.say(EMAIL), StaffMember::email)
                .text(voice.say(ROLES), member -> roles(member, known))
                .cell(
                        voice.say(STATE),
                        member -> member.active()
                                ? new StatusPill(voice.say(WORKS), Tone.OK)
                                : new StatusPill(voice.say(REVOKED), Tone.WAIT))
                .cell("", member -> actions(member, known));
        table.show(console.asOperator(staff::all));
        list.removeAll();
        list.add(
                new Panel(voice.say(PEOPLE_HERE), table),
                new Panel(
                        voice.say(INVITED),
                        new WaitingTable(
                                voice, console.asOperator(invitations::waiting), ZoneOffset.UTC, this::withdraw)));
    }

    private void withdraw(Invitation invitation) {
        console.asOperator(() -> {
            invitations.withdraw(invitation.id(), console.actor());
            return true;
        });
        fill();
    }

    private String roles(StaffMember member, Map<FirmId, Firm> known) {
        return member.grants().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(grant -> voice.word(grant.getKey()) + names(grant.getValue(), known))
                .collect(Collectors.joining(" · "));
    }

    private static String names(Set<FirmId> ids, Map<FirmId, Firm> known) {
        return ids.isEmpty()
                ? ""
                : ids.stream()
                        .map(id -> known.containsKey(id) ? known.get(id).name() : id.toString())
                        .sorted()
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private Component actions(StaffMember member, Map<FirmId, Firm> known) {
        var buttons = new Div();
        buttons.addClassName("q-actions");
        if (member.grants().containsKey(Role.AGENT)) {
            buttons.add(new ActionButton(voice.say(ASSIGN), Emphasis.QUIET, () -> assign(member, known)));
        }
        if (!member.id().equals(console.member().id())) {
            buttons.add(activity(member));
        }
        return buttons;
    }

    /** Nobody locks themselves out; so one operator always remains. */
    private ActionButton activity(StaffMember member) {
        return new ActionButton(voice.say(member.active() ? DEACTIVATE : REACTIVATE), Emphasis.QUIET, () -> {
            console.asOperator(() -> {
                if (member.active()) {
                    staff.deactivate(member.id(), console.actor());
                } else {
                    staff.reactivate(member.id(), console.actor());
                }
                return true;
            });
            fill();
        });
    }

    private void assign(StaffMember member, Map<FirmId, Firm> known) {
        var choice = new FirmChoice(
                voice.say(ASSIGNED_FIRMS),
                List.copyOf(known.values()),
                member.grants().getOrDefault(Role.AGENT, Set.of()));
        var dialog = new ModalDialog(voice.say(ASSIGN_TITLE, member.name()), choice);
        dialog.actions(
                        new ActionButton(voice.say(SAVE), Emphasis.PRIMARY, () -> {
                            console.asOperator(() -> {
                                staff.assign(member.id(), Role.AGENT, choice.chosen(), console.actor());
                                return true;
                            });
                            dialog.close();
                            fill();
                        }),
                        new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void invite() {
        var email = new TextField(voice.say(EMAIL)).type("email", "off");
        email.testId("invite-email");
        var role = new ChoiceField<>(
                voice.say(ROLE), List.of(Role.AGENT, Role.FIRM_ADMIN, Role.FIRM_USER, Role.OPERATOR), voice::word);
        role.testId("invite-role");
        var language = new ChoiceField<>(voice.say(LANGUAGE), List.of(Language.values()), LanguageChoice::nameOf);
        var choice = new FirmChoice(voice.say(ASSIGNED_FIRMS), console.asOperator(firms::all), Set.of());
        var dialog = new ModalDialog(voice.say(INVITE), email, role, language, choice);
        dialog.actions(
                        new ActionButton(voice.say(INVITE), Emphasis.PRIMARY, () -> {
                                    try {
                                        var address = EmailAddress.parse(email.value());
                                        var of = role.value().isOfFirms() ? choice.chosen() : Set.<FirmId>of();
                                        var link = console.asOperator(() -> invitations.invite(
                                                address, role.value(), of, language.value(), console.actor()));
                                        dialog.close();
                                        fill();
                                        list.addComponentAsFirst(new Notice(
                                                voice.say(of.isEmpty() ? HANDED_TEXT : INVITED_TEXT, address.value()),
                                                Tone.OK,
                                                new SecretBox(link.toString())));
                                    } catch (RefusedException refused) {
                                        email.error(voice.say(
                                                refused.refusals()
                                                                .getFirst()
                                                                .field()
                                                                .equals("firms")
                                                        ? CHOOSE_FIRMS
                                                        : EMAIL_WRONG));
                                    }
                                })
                                .testId("invite-submit"),
                        new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }
}
