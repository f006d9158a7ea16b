package io.quittance.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** An amount of one currency. Takes comma and point as people type them: {@code 1 234,5}, {@code 1,234.50}, {@code 1234}, {@code 1 234,50 €}; the sign of another currency is refused. */
public final class AmountField extends Field<Input> {

    private final Currency currency;

    /** An empty amount. */
    public AmountField(String label, Currency currency) {
        super(label + " (" + currency.getCurrencyCode() + ")", new Input());
        this.currency = currency;
        control().getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
    }

    /** The amount, or nothing when the text is none. */
    public Optional<Money> value() {
        return read(textOf(control()), currency);
    }

    /** Fills the amount. */
    public AmountField value(Money money) {
        control().setValue(money.amountText());
        return this;
    }

    /** True when nothing is typed. */
    public boolean isEmpty() {
        return textOf(control()).isEmpty();
    }

    /** Tells of changes while the person types, not at the end only. */
    public AmountField whileTyping() {
        control().setValueChangeMode(ValueChangeMode.LAZY);
        return this;
    }

    /** Called when the person has typed another amount. */
    public AmountField onChange(Runnable listener) {
        control().addValueChangeListener(_ -> listener.run());
        return this;
    }

    /** Reads an amount as typed: the last comma or point is the decimal sign when at most the currency's decimals follow. */
    static Optional<Money> read(String typed, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        var text = typed.replace(currency.getCurrencyCode(), "")
                .replace(currency.getSymbol(Locale.US), "")
                .replaceAll("[\\s\\u00a0\\u202f'’]", "");
        if (!text.matches("[0-9.,]{1,20}")) {
            return Optional.empty();
        }
        int sign = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        int after = sign < 0 ? 0 : text.length() - sign - 1;
        boolean fraction = sign >= 0 && after <= decimals;
        var whole = (fraction ? text.substring(0, sign) : text).replaceAll("[.,]", "");
        var rest = (fraction ? text.substring(sign + 1) : "") + "0".repeat(decimals - (fraction ? after : 0));
        try {
            var number = (whole.isEmpty() ? "0" : whole) + (decimals == 0 ? "" : "." + rest);
            return Optional.of(Money.parse(number, currency.getCurrencyCode()));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }
}
