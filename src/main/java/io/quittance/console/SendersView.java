package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Capacity;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.tenancy.AuditLog;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.TextField;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.springframework.transaction.support.TransactionTemplate;

/** In whose name messages go out, country by country; without an entry nothing leaves. */
@Route(value = "console/:firm/senders", layout = FirmFrame.class)
@PermitAll
class SendersView extends FirmPage {

    private final transient SenderCapacities capacities;
    private final transient AuditLog audit;
    private final transient TransactionTemplate transaction;
    private final Div list = new Div();

    SendersView(Console console, SenderCapacities capacities, AuditLog audit, TransactionTemplate transaction) {
        super(console);
        this.capacities = capacities;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    ConsoleText title() {
        return SENDERS;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        fill(firm);
        add(
                new SetupNav(voice, firm, true, title()),
                new PageHead(voice.say(SENDERS), voice.say(SENDERS_PURPOSE))
                        .actions(new ActionButton(voice.say(NEW_SENDER), Emphasis.PRIMARY, () -> grant(firm))),
                list);
    }

    private void fill(Firm firm) {
        var table = new DataTable<SenderCapacity>(voice.say(SENDERS))
                .text(voice.say(COUNTRY), capacity -> country(capacity.country()))
                .text(voice.say(CAPACITY), capacity -> voice.word(capacity.capacity()))
                .text(
                        voice.say(MANDATE),
                        capacity -> capacity.mandateReference() == null ? "–" : capacity.mandateReference())
                .text(voice.say(FROM), capacity -> voice.formats().shortDay(capacity.validFrom()))
                .text(
                        voice.say(UNTIL),
                        capacity -> capacity.validUntil() == null
                                ? "–"
                                : voice.formats().shortDay(capacity.validUntil()))
                .cell(voice.say(STATE), this::mayLeave)
                .whenEmpty(new EmptyState(voice.say(NO_SENDERS), voice.say(NO_SENDERS_HINT)));
        table.show(console.asAdmin(firm, () -> capacities.of(firm.id())));
        list.removeAll();
        list.add(new Panel(voice.say(SENDERS), table));
    }

    private Component mayLeave(SenderCapacity capacity) {
        boolean sends =
                capacity.capacity() == Capacity.CREDITOR_OWN || capacity.capacity() == Capacity.OUTSOURCED_MAILING;
        return sends ? new StatusPill(voice.say(SENDS), Tone.OK) : new StatusPill(voice.say(SENDS_NOT), Tone.HELD);
    }

    private String country(CountryCode country) {
        return Locale.of("", country.value()).getDisplayCountry(voice.formats().locale());
    }

    private void grant(Firm firm) {
        var country = new ChoiceField<>(voice.say(COUNTRY), Countries.ALL, this::country).value(firm.country());
        var capacity = new ChoiceField<>(voice.say(CAPACITY), List.of(Capacity.values()), voice::word);
        var mandate = new TextField(voice.say(MANDATE)).maxLength(100);
        mandate.hint(voice.say(MANDATE_HINT));
        var from = new DateField(voice.say(FROM)).value(console.today(firm));
        var until = new DateField(voice.say(UNTIL));
        var dialog = new ModalDialog(voice.say(NEW_SENDER), country, capacity, mandate, from, until);
        dialog.actions(
                        new ActionButton(voice.say(SAVE), Emphasis.PRIMARY, () -> {
                            try {
                                var granted = new SenderCapacity(
                                        firm.id(),
                                        country.value(),
                                        capacity.value(),
                                        mandate.value().isEmpty() ? null : mandate.value(),
                                        from.value().orElse(console.today(firm)),
                                        until.value().orElse(null));
                                console.asAdmin(firm, () -> transaction.execute(_ -> store(firm, granted)));
                                dialog.close();
                                fill(firm);
                            } catch (RefusedException refused) {
                                mandate.error(voice.say(SENDER_WRONG));
                            }
                        }),
                        new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private boolean store(Firm firm, SenderCapacity capacity) {
        capacities.grant(capacity);
        audit.append(
                firm.id(),
                console.actor(),
                "sender.granted",
                capacity.country().value(),
                capacity.capacity().name());
        return true;
    }
}
