package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Capacity;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacity;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.StatusPill;
import io.quittance.ui.TextField;
import io.quittance.ui.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** In whose name a firm's messages go out, country by country, and the dialog that adds one. */
final class SenderList extends Div {

    private final transient Voice voice;
    private final transient Firm firm;
    private final transient LocalDate today;
    private final transient Supplier<List<SenderCapacity>> granted;
    private final transient Consumer<SenderCapacity> grant;

    /**
     * A list.
     *
     * @param granted reads what is granted, in the person's own scope
     * @param grant stores one more, in the person's own scope
     */
    SenderList(
            Voice voice,
            Firm firm,
            LocalDate today,
            Supplier<List<SenderCapacity>> granted,
            Consumer<SenderCapacity> grant) {
        this.voice = voice;
        this.firm = firm;
        this.today = today;
        this.granted = granted;
        this.grant = grant;
        fill();
    }

    /** The button that asks for one more country. */
    ActionButton adding(Emphasis emphasis) {
        return new ActionButton(voice.say(NEW_SENDER), emphasis, this::ask).testId("new-sender");
    }

    private void fill() {
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
        table.show(granted.get());
        removeAll();
        add(table);
    }

    private Component mayLeave(SenderCapacity capacity) {
        boolean sends =
                capacity.capacity() == Capacity.CREDITOR_OWN || capacity.capacity() == Capacity.OUTSOURCED_MAILING;
        return sends ? new StatusPill(voice.say(SENDS), Tone.OK) : new StatusPill(voice.say(SENDS_NOT), Tone.HELD);
    }

    private String country(CountryCode country) {
        return Locale.of("", country.value()).getDisplayCountry(voice.formats().locale());
    }

    private void ask() {
        var country = new ChoiceField<>(voice.say(COUNTRY), Countries.ALL, this::country).value(firm.country());
        country.testId("sender-country");
        var capacity = new ChoiceField<>(voice.say(CAPACITY), List.of(Capacity.values()), voice::word);
        var mandate = new TextField(voice.say(MANDATE)).maxLength(100);
        mandate.hint(voice.say(MANDATE_HINT));
        var from = new DateField(voice.say(FROM)).value(today);
        var until = new DateField(voice.say(UNTIL));
        var dialog = new ModalDialog(voice.say(NEW_SENDER), country, capacity, mandate, from, until);
        dialog.actions(
                        new ActionButton(voice.say(SAVE), Emphasis.PRIMARY, () -> {
                                    try {
                                        grant.accept(new SenderCapacity(
                                                firm.id(),
                                                country.value(),
                                                capacity.value(),
                                                mandate.value().isEmpty() ? null : mandate.value(),
                                                from.value().orElse(today),
                                                until.value().orElse(null)));
                                        dialog.close();
                                        fill();
                                    } catch (RefusedException _) {
                                        mandate.error(voice.say(SENDER_WRONG));
                                    }
                                })
                                .testId("sender-submit"),
                        new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }
}
