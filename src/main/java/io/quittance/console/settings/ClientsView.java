package io.quittance.console.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.SecretBox;
import io.quittance.console.SetupNav;
import io.quittance.identity.ApiClient;
import io.quittance.identity.ApiClients;
import io.quittance.identity.ApiScope;
import io.quittance.identity.NewSecret;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.CheckList;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The programs that may act for the firm. A secret is shown once. */
@Route(value = "console/:firm/clients", layout = FirmFrame.class)
@PermitAll
class ClientsView extends FirmPage {

    private final transient ApiClients clients;
    private final Div list = new Div();
    private final Div once = new Div();

    ClientsView(StaffSession session, ApiClients clients) {
        super(session);
        this.clients = clients;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.API_CLIENTS;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        once.removeAll();
        fill(firm);
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(ConsoleText.API_CLIENTS), texts.of(ClientsText.API_CLIENTS_PURPOSE))
                        .actions(
                                new ActionButton(texts.of(ClientsText.NEW_CLIENT), Emphasis.PRIMARY, () -> create(firm))
                                        .testId("new-client")),
                once,
                list);
    }

    private void fill(Firm firm) {
        var table = new DataTable<ApiClient>(texts.of(ConsoleText.API_CLIENTS))
                .text(texts.of(StaffText.NAME), ApiClient::name)
                .cell(texts.of(ClientsText.CLIENT_ID), client -> new Code(client.key()))
                .text(
                        texts.of(ClientsText.MAY),
                        client -> client.scopes().stream()
                                .map(ApiScope::text)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .cell(
                        texts.of(StaffText.STATE),
                        client -> client.works()
                                ? new StatusPill(texts.of(PeopleText.WORKS), StatusStyle.OK)
                                : new StatusPill(texts.of(PeopleText.REVOKED), StatusStyle.WAIT))
                .cell("", client -> actions(firm, client))
                .whenEmpty(new EmptyState(texts.of(ClientsText.NO_CLIENTS), texts.of(ClientsText.NO_CLIENTS_HINT)));
        table.show(session.asAdmin(firm).call(() -> clients.of(firm.id())));
        list.removeAll();
        list.add(new Panel("", table));
    }

    private Component actions(Firm firm, ApiClient client) {
        var buttons = new Div();
        buttons.addClassName("q-actions");
        if (client.works()) {
            buttons.add(
                    new ActionButton(texts.of(ClientsText.ROTATE), Emphasis.QUIET, () -> confirmRotation(firm, client)),
                    new ActionButton(
                            texts.of(ClientsText.REVOKE), Emphasis.QUIET, () -> confirmRevocation(firm, client)));
        }
        return buttons;
    }

    private void confirmRotation(Firm firm, ApiClient client) {
        confirm(texts.of(ClientsText.ROTATE_TITLE, client.name()), ClientsText.ROTATE_TEXT, ClientsText.ROTATE, () -> {
            var secret = session.asAdmin(firm).call(() -> clients.rotate(firm.id(), client.key(), session.actor()));
            shown(firm, secret);
        });
    }

    private void confirmRevocation(Firm firm, ApiClient client) {
        confirm(texts.of(ClientsText.REVOKE_TITLE, client.name()), ClientsText.REVOKE_TEXT, ClientsText.REVOKE, () -> {
            session.asAdmin(firm).run(() -> {
                clients.revoke(firm.id(), client.key(), session.actor());
            });
            once.removeAll();
            fill(firm);
            said(texts.of(ClientsText.CLIENT_REVOKED, client.name()));
        });
    }

    private void confirm(String title, TextKey text, TextKey act, Runnable deed) {
        var dialog = new ModalDialog(title, new Paragraph(texts.of(text)));
        dialog.actions(
                        new ActionButton(texts.of(act), Emphasis.DANGER, () -> {
                            dialog.close();
                            deed.run();
                        }),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void shown(Firm firm, NewSecret secret) {
        once.removeAll();
        once.add(new Notice(
                texts.of(ClientsText.SECRET_ONCE),
                StatusStyle.INFO,
                new SecretBox(secret.clientId(), secret.secret())));
        fill(firm);
    }

    private void create(Firm firm) {
        var name = new TextField(texts.of(StaffText.NAME)).maxLength(80);
        name.testId("client-name");
        var scopes = new CheckList<>(
                texts.of(ClientsText.MAY),
                List.of(ApiScope.values()),
                ApiScope::text,
                scope -> "scope-" + scope.text().replace(':', '-'));
        var dialog = new ModalDialog(texts.of(ClientsText.NEW_CLIENT), name, scopes);
        dialog.actions(
                        new ActionButton(texts.of(ClientsText.CREATE), Emphasis.PRIMARY, () -> {
                                    try {
                                        var secret = session.asAdmin(firm)
                                                .call(() -> clients.create(
                                                        firm.id(),
                                                        name.value(),
                                                        Set.copyOf(scopes.chosen()),
                                                        session.actor()));
                                        dialog.close();
                                        shown(firm, secret);
                                    } catch (RefusedException _) {
                                        name.error(texts.of(ClientsText.CLIENT_WRONG));
                                    }
                                })
                                .testId("client-submit"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }
}
