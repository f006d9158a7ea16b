package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.identity.ApiClient;
import io.quittance.identity.ApiClients;
import io.quittance.identity.ApiScope;
import io.quittance.identity.NewSecret;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.TextField;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** The programs that may act for the firm. A secret is shown once. */
@Route(value = "console/:firm/clients", layout = FirmFrame.class)
@PermitAll
class ClientsView extends FirmPage {

    private final transient ApiClients clients;
    private final Div list = new Div();
    private final Div once = new Div();

    ClientsView(Console console, ApiClients clients) {
        super(console);
        this.clients = clients;
    }

    @Override
    ConsoleText title() {
        return API_CLIENTS;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        once.removeAll();
        fill(firm);
        add(
                new SetupNav(voice, firm, true, title()),
                new PageHead(voice.say(API_CLIENTS), voice.say(API_CLIENTS_PURPOSE))
                        .actions(new ActionButton(voice.say(NEW_CLIENT), Emphasis.PRIMARY, () -> create(firm))
                                .testId("new-client")),
                once,
                list);
    }

    private void fill(Firm firm) {
        var table = new DataTable<ApiClient>(voice.say(API_CLIENTS))
                .text(voice.say(NAME), ApiClient::name)
                .cell(voice.say(CLIENT_ID), client -> new Code(client.key()))
                .text(
                        voice.say(MAY),
                        client -> client.scopes().stream()
                                .map(ApiScope::text)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .cell(
                        voice.say(STATE),
                        client -> client.works()
                                ? new StatusPill(voice.say(WORKS), Tone.OK)
                                : new StatusPill(voice.say(REVOKED), Tone.WAIT))
                .cell("", client -> actions(firm, client))
                .whenEmpty(new EmptyState(voice.say(NO_CLIENTS), voice.say(NO_CLIENTS_HINT)));
        table.show(console.asAdmin(firm, () -> clients.of(firm.id())));
        list.removeAll();
        list.add(new Panel("", table));
    }

    private Component actions(Firm firm, ApiClient client) {
        var buttons = new Div();
        buttons.addClassName("q-actions");
        if (client.works()) {
            buttons.add(
                    new ActionButton(voice.say(ROTATE), Emphasis.QUIET, () -> confirmRotation(firm, client)),
                    new ActionButton(voice.say(REVOKE), Emphasis.QUIET, () -> confirmRevocation(firm, client)));
        }
        return buttons;
    }

    private void confirmRotation(Firm firm, ApiClient client) {
        confirm(voice.say(ROTATE_TITLE, client.name()), ROTATE_TEXT, ROTATE, () -> {
            var secret = console.asAdmin(firm, () -> clients.rotate(firm.id(), client.key(), console.actor()));
            shown(firm, secret);
        });
    }

    private void confirmRevocation(Firm firm, ApiClient client) {
        confirm(voice.say(REVOKE_TITLE, client.name()), REVOKE_TEXT, REVOKE, () -> {
            console.asAdmin(firm, () -> {
                clients.revoke(firm.id(), client.key(), console.actor());
                return true;
            });
            once.removeAll();
            fill(firm);
            said(voice.say(CLIENT_REVOKED, client.name()));
        });
    }

    private void confirm(String title, ConsoleText text, ConsoleText act, Runnable deed) {
        var dialog = new ModalDialog(title, new Paragraph(voice.say(text)));
        dialog.actions(
                        new ActionButton(voice.say(act), Emphasis.DANGER, () -> {
                            dialog.close();
                            deed.run();
                        }),
                        new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void shown(Firm firm, NewSecret secret) {
        once.removeAll();
        once.add(new Notice(voice.say(SECRET_ONCE), Tone.INFO, new SecretBox(secret.clientId(), secret.secret())));
        fill(firm);
    }

    private void create(Firm firm) {
        var name = new TextField(voice.say(NAME)).maxLength(80);
        name.testId("client-name");
        var scopes = new ScopeChoice(voice.say(MAY), EnumSet.allOf(ApiScope.class));
        var dialog = new ModalDialog(voice.say(NEW_CLIENT), name, scopes);
        dialog.actions(
                        new ActionButton(voice.say(CREATE), Emphasis.PRIMARY, () -> {
                                    try {
                                        var secret = console.asAdmin(
                                                firm,
                                                () -> clients.create(
                                                        firm.id(), name.value(), scopes.chosen(), console.actor()));
                                        dialog.close();
                                        shown(firm, secret);
                                    } catch (RefusedException _) {
                                        name.error(voice.say(CLIENT_WRONG));
                                    }
                                })
                                .testId("client-submit"),
                        new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }
}
