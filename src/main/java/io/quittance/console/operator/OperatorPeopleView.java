package io.quittance.console.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.console.SecretBox;
import io.quittance.console.settings.PeopleText;
import io.quittance.console.settings.WaitingTable;
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
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.CheckList;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who works with this installation: agents and the firms assigned to them, operators, firms' own people. */
@Route(value = StaffPaths.OPERATOR_PEOPLE, layout = OperatorFrame.class)
@PermitAll
class OperatorPeopleView extends OperatorPage {

    private final transient Staff staff;
    private final transient Invitations invitations;
    private final transient Firms firms;
    private final Div list = new Div();

    OperatorPeopleView(StaffSession session, Staff staff, Invitations invitations, Firms firms) {
        super(session);
        this.staff = staff;
        this.invitations = invitations;
        this.firms = firms;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.PEOPLE;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        fill();
        add(
                new PageHead(texts.of(ConsoleText.PEOPLE), texts.of(PeopleText.ALL_PEOPLE_PURPOSE))
                        .actions(new ActionButton(texts.of(PeopleText.INVITE), Emphasis.PRIMARY, this::invite)
                                .testId("invite")),
                list);
    }

    private void fill() {
        var known =
                session.asOperator().call(firms::all).stream().collect(Collectors.toMap(Firm::id, Function.identity()));
        var table = new DataTable<StaffMember>(texts.of(ConsoleText.PEOPLE))
                .text(texts.of(StaffText.NAME), StaffMember::name)
                .text(texts.of(StaffText.EMAIL), StaffMember::email)
                .text(texts.of(PeopleText.ROLES), member -> roles(member, known))
                .cell(
                        texts.of(StaffText.STATE),
                        member -> member.active()
                                ? new StatusPill(texts.of(PeopleText.WORKS), StatusStyle.OK)
                                : new StatusPill(texts.of(PeopleText.REVOKED), StatusStyle.WAIT))
                .cell("", member -> actions(member, known));
        table.show(session.asOperator().call(staff::all));
        list.removeAll();
        list.add(
                new Panel(texts.of(PeopleText.PEOPLE_HERE), table),
                new Panel(
                        texts.of(PeopleText.INVITED),
                        new WaitingTable(
                                texts,
                                session.asOperator().call(invitations::waiting),
                                ZoneOffset.UTC,
                                this::withdraw)));
    }

    private void withdraw(Invitation invitation) {
        session.asOperator().run(() -> {
            invitations.withdraw(invitation.id(), session.actor());
        });
        fill();
    }

    private String roles(StaffMember member, Map<FirmId, Firm> known) {
        return member.grants().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(grant -> texts.word(grant.getKey()) + names(grant.getValue(), known))
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
            buttons.add(new ActionButton(texts.of(PeopleText.ASSIGN), Emphasis.QUIET, () -> assign(member, known)));
        }
        if (!member.id().equals(session.member().id())) {
            buttons.add(activity(member));
        }
        return buttons;
    }

    /** Nobody locks themselves out; so one operator always remains. */
    private ActionButton activity(StaffMember member) {
        return new ActionButton(
                texts.of(member.active() ? PeopleText.DEACTIVATE : PeopleText.REACTIVATE), Emphasis.QUIET, () -> {
                    session.asOperator().run(() -> {
                        if (member.active()) {
                            staff.deactivate(member.id(), session.actor());
                        } else {
                            staff.reactivate(member.id(), session.actor());
                        }
                    });
                    fill();
                });
    }

    private CheckList<Firm> choice(Collection<Firm> all) {
        return new CheckList<>(
                texts.of(PeopleText.ASSIGNED_FIRMS),
                all.stream().sorted(Comparator.comparing(Firm::name)).toList(),
                Firm::name,
                firm -> "firm-" + firm.key());
    }

    private static Set<FirmId> ids(CheckList<Firm> choice) {
        return choice.chosen().stream().map(Firm::id).collect(Collectors.toUnmodifiableSet());
    }

    private void assign(StaffMember member, Map<FirmId, Firm> known) {
        var mine = member.grants().getOrDefault(Role.AGENT, Set.of());
        var choice = choice(known.values());
        choice.choose(
                known.values().stream().filter(firm -> mine.contains(firm.id())).toList());
        var dialog = new ModalDialog(texts.of(PeopleText.ASSIGN_TITLE, member.name()), choice);
        dialog.actions(
                        new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, () -> {
                            session.asOperator().run(() -> {
                                staff.assign(member.id(), Role.AGENT, ids(choice), session.actor());
                            });
                            dialog.close();
                            fill();
                        }),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void invite() {
        var email = new TextField(texts.of(StaffText.EMAIL)).type("email", "off");
        email.testId("invite-email");
        var role = new ChoiceField<>(
                texts.of(PeopleText.ROLE),
                List.of(Role.AGENT, Role.FIRM_ADMIN, Role.FIRM_USER, Role.OPERATOR),
                texts::word);
        role.testId("invite-role");
        var language =
                new ChoiceField<>(texts.of(StaffText.LANGUAGE), List.of(Language.values()), LanguageChoice::nameOf);
        var choice = choice(session.asOperator().call(firms::all));
        var dialog = new ModalDialog(texts.of(PeopleText.INVITE), email, role, language, choice);
        dialog.actions(
                        new ActionButton(texts.of(PeopleText.INVITE), Emphasis.PRIMARY, () -> {
                                    try {
                                        var address = EmailAddress.parse(email.value());
                                        var of = role.value().isOfFirms() ? ids(choice) : Set.<FirmId>of();
                                        var link = session.asOperator()
                                                .call(() -> invitations.invite(
                                                        address, role.value(), of, language.value(), session.actor()));
                                        dialog.close();
                                        invited(address, of.isEmpty(), link);
                                    } catch (RefusedException refused) {
                                        email.error(texts.of(
                                                refused.refusals()
                                                                .getFirst()
                                                                .field()
                                                                .equals("firms")
                                                        ? PeopleText.CHOOSE_FIRMS
                                                        : PeopleText.EMAIL_WRONG));
                                    }
                                })
                                .testId("invite-submit"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    /** Who was invited; the link of somebody of no firm is handed over by hand. */
    private void invited(EmailAddress address, boolean byHand, URI link) {
        fill();
        list.addComponentAsFirst(new Notice(
                texts.of(byHand ? PeopleText.HANDED_TEXT : PeopleText.INVITED_TEXT, address.value()),
                StatusStyle.OK,
                new SecretBox(link.toString())));
    }
}
