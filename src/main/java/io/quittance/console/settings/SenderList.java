package io.quittance.console.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.quittance.console.ConsoleText;
import io.quittance.console.Countries;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Capacity;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacity;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** In whose name a firm's messages go out, country by country, and the dialog that adds one. */
public final class SenderList extends Div {

    private final transient StaffTexts texts;
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
    public SenderList(
            StaffTexts texts,
            Firm firm,
            LocalDate today,
            Supplier<List<SenderCapacity>> granted,
            Consumer<SenderCapacity> grant) {
        this.texts = texts;
        this.firm = firm;
        this.today = today;
        this.granted = granted;
        this.grant = grant;
        fill();
    }

    /** The button that asks for one more country. */
    public ActionButton adding(Emphasis emphasis) {
        return new ActionButton(texts.of(SendersText.NEW_SENDER), emphasis, this::ask).testId("new-sender");
    }

    private void fill() {
        var table = new DataTable<SenderCapacity>(texts.of(ConsoleText.SENDERS))
                .text(texts.of(StaffText.COUNTRY), capacity -> country(capacity.country()))
                .text(texts.of(SendersText.CAPACITY), capacity -> texts.word(capacity.capacity()))
                .text(
                        texts.of(SendersText.MANDATE),
                        capacity -> capacity.mandateReference() == null ? "–" : capacity.mandateReference())
                .text(texts.of(SendersText.FROM), capacity -> texts.formats().shortDay(capacity.validFrom()))
                .text(
                        texts.of(SendersText.UNTIL),
                        capacity -> capacity.validUntil() == null
                                ? "–"
                                : texts.formats().shortDay(capacity.validUntil()))
                .cell(texts.of(StaffText.STATE), this::mayLeave)
                .whenEmpty(new EmptyState(texts.of(SendersText.NO_SENDERS), texts.of(SendersText.NO_SENDERS_HINT)));
        table.show(granted.get());
        removeAll();
        add(table);
    }

    private Component mayLeave(SenderCapacity capacity) {
        boolean sends =
                capacity.capacity() == Capacity.CREDITOR_OWN || capacity.capacity() == Capacity.OUTSOURCED_MAILING;
        return sends
                ? new StatusPill(texts.of(SendersText.SENDS), StatusStyle.OK)
                : new StatusPill(texts.of(SendersText.SENDS_NOT), StatusStyle.HELD);
    }

    private String country(CountryCode country) {
        return Locale.of("", country.value()).getDisplayCountry(texts.formats().locale());
    }

    private void ask() {
        var country =
                new ChoiceField<>(texts.of(StaffText.COUNTRY), Countries.ALL, this::country).value(firm.country());
        country.testId("sender-country");
        var capacity = new ChoiceField<>(texts.of(SendersText.CAPACITY), List.of(Capacity.values()), texts::word);
        var mandate = new TextField(texts.of(SendersText.MANDATE)).maxLength(100);
        mandate.hint(texts.of(SendersText.MANDATE_HINT));
        var from = new DateField(texts.of(SendersText.FROM)).value(today);
        var until = new DateField(texts.of(SendersText.UNTIL));
        var dialog = new ModalDialog(texts.of(SendersText.NEW_SENDER), country, capacity, mandate, from, until);
        dialog.actions(
                        new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, () -> {
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
                                        mandate.error(texts.of(SendersText.SENDER_WRONG));
                                    }
                                })
                                .testId("sender-submit"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }
}
