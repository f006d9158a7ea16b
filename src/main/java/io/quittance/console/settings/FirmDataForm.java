package io.quittance.console.settings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import io.quittance.console.operator.FirmsText;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.parties.NewFirm;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ErrorSummary;
import io.quittance.ui.ErrorSummary.Fault;
import io.quittance.ui.Field;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a firm says of itself, to be corrected; its account is not among it. */
public final class FirmDataForm extends Div implements BeforeLeaveObserver {

    private final StaffTexts texts;
    private final Firm firm;
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final ChoiceField<Language> language;
    private final ChoiceField<String> brand;
    private List<String> stored;

    /**
     * A form with what is known.
     *
     * @param brands the brands the firm may choose
     * @param save stores it, in the person's own scope
     */
    public FirmDataForm(StaffTexts texts, Firm firm, List<String> brands, Consumer<NewFirm> save) {
        this.texts = texts;
        this.firm = firm;
        addClassName("q-form");
        language = new ChoiceField<>(texts.of(StaffText.LANGUAGE), List.of(Language.values()), LanguageChoice::nameOf)
                .value(firm.language());
        brand = new ChoiceField<>(texts.of(FirmsText.BRAND), brands, folder -> folder).value(firm.brand());
        var who = row(
                text("name", StaffText.NAME, firm.name()),
                text("legalName", FirmsText.LEGAL_NAME, firm.legalName()),
                text("registerNumber", FirmsText.REGISTER_NUMBER, firm.registerNumber()),
                text("vatId", FirmsText.VAT_ID, firm.vatId()));
        var where = row(
                text("street", FirmsText.STREET, firm.address().street()),
                text("street2", IdentityText.STREET_2, firm.address().street2()),
                text("postalCode", FirmsText.POSTAL_CODE, firm.address().postalCode()),
                text("city", FirmsText.CITY, firm.address().city()));
        var contact = row(
                text("contactName", FirmsText.CONTACT, firm.contactName()),
                text("email", FirmsText.CONTACT_EMAIL, firm.contactEmail().value())
                        .type("email", "off"),
                text("contactPhone", FirmsText.PHONE, firm.contactPhone()),
                sender(),
                text("privacyUrl", IdentityText.PRIVACY, firm.privacyUrl()),
                text("paymentDays", FirmsText.PAYMENT_DAYS, Integer.toString(firm.paymentDays())),
                language,
                brand);
        var submit = new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, () -> submit(save))
                .testId("identity-save");
        add(errors, who, where, contact, new Div(submit));
        stored = typed();
        // The browser asks by itself before it closes or loads another page.
        getElement()
                .executeJs("this.addEventListener('input', () => this.unsaved = true);"
                        + "window.addEventListener('beforeunload', event => {"
                        + " if (this.isConnected && this.unsaved) event.preventDefault(); });");
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (typed().equals(stored)) {
            return;
        }
        var leaving = event.postpone();
        var dialog = new ModalDialog(
                texts.of(IdentityText.UNSAVED_TITLE), new Paragraph(texts.of(IdentityText.UNSAVED_TEXT)));
        dialog.actions(
                new ActionButton(texts.of(IdentityText.STAY), Emphasis.PRIMARY, () -> {
                    dialog.close();
                    leaving.cancel();
                }),
                new ActionButton(texts.of(IdentityText.LEAVE), Emphasis.SECONDARY, () -> {
                            dialog.close();
                            leaving.proceed();
                        })
                        .testId("leave-unsaved"));
        dialog.open(UI.getCurrent());
    }

    private List<String> typed() {
        return Stream.concat(
                        fields.keySet().stream().map(this::of),
                        Stream.of(String.valueOf(language.value()), String.valueOf(brand.value())))
                .toList();
    }

    private TextField sender() {
        var from = text(
                "mailFrom",
                IdentityText.SENDER,
                firm.mailFrom() == null ? null : firm.mailFrom().value());
        from.type("email", "off");
        from.hint(texts.of(IdentityText.SENDER_HINT));
        return from;
    }

    private void submit(Consumer<NewFirm> save) {
        try {
            fields.values().forEach(field -> field.error(null));
            errors.show("", List.of());
            var data = value();
            var before = stored;
            stored = typed();
            try {
                save.accept(data);
            } catch (RefusedException refused) {
                stored = before;
                throw refused;
            }
            getElement().executeJs("this.unsaved = false");
        } catch (RefusedException refused) {
            errors.show(
                    texts.of(FirmsText.FORM_WRONG),
                    refused.refusals().stream().map(this::fault).toList());
        }
    }

    private NewFirm value() {
        var from = orNull("mailFrom");
        return new NewFirm(
                firm.key(),
                of("name"),
                of("legalName"),
                of("registerNumber"),
                orNull("vatId"),
                firm.country(),
                firm.currency(),
                firm.zone(),
                language.value(),
                new PostalAddress(of("street"), orNull("street2"), of("postalCode"), of("city"), firm.country()),
                of("contactName"),
                EmailAddress.parse(of("email")),
                orNull("contactPhone"),
                orNull("privacyUrl"),
                firm.accountHolder(),
                firm.iban(),
                brand.value(),
                from == null ? null : EmailAddress.parse(from),
                of("paymentDays").matches("[0-9]{1,3}") ? Integer.parseInt(of("paymentDays")) : -1);
    }

    private Fault fault(Refusal refused) {
        var named = refused.field().equals("address") ? "street" : refused.field();
        var field = fields.containsKey(named) ? named : "name";
        var text = refused.code().equals("changed-meanwhile")
                ? texts.of(IdentityText.CHANGED_MEANWHILE)
                : texts.of(
                        refused.code().equals("missing") ? FirmsText.FIELD_MISSING : FirmsText.FIELD_WRONG,
                        String.valueOf(labels.get(field)));
        var control = Objects.requireNonNull(fields.get(field));
        control.error(text);
        return new Fault(text, control.controlId());
    }

    private String of(String field) {
        return fields.get(field) instanceof TextField text ? text.value() : "";
    }

    private @Nullable String orNull(String field) {
        var text = of(field);
        return text.isEmpty() ? null : text;
    }

    private TextField text(String name, TextKey label, @Nullable String value) {
        var field = new TextField(texts.of(label)).value(value == null ? "" : value);
        field.maxLength(200);
        field.testId("identity-" + name);
        fields.put(name, field);
        labels.put(name, texts.of(label));
        return field;
    }

    private static Div row(Field<?>... fields) {
        var row = new Div(fields);
        row.addClassName("q-form-row");
        return row;
    }
}
