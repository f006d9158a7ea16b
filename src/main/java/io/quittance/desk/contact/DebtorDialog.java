package io.quittance.desk.contact;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorDraft;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Corrects who the debtor is and where letters go. */
final class DebtorDialog {

    private final CasePage page;
    private final Consumer<UnaryOperator<DebtorDraft>> correct;
    private final TextField name;
    private final ChoiceField<Language> language;
    private final TextField street;
    private final TextField street2;
    private final TextField postalCode;
    private final TextField city;
    private final TextField country;
    private final ModalDialog dialog;

    DebtorDialog(CasePage page, Consumer<UnaryOperator<DebtorDraft>> correct) {
        this.page = page;
        this.correct = correct;
        var texts = page.texts();
        var debtor = page.file().debtor();
        var address = debtor.address();
        name = field(texts.of(StaffText.NAME), debtor.name(), 200);
        name.testId("debtor-name");
        language = new ChoiceField<>(texts.of(StaffText.LANGUAGE), List.of(Language.values()), LanguageChoice::nameOf)
                .value(debtor.language());
        street = field(texts.of(ContactText.STREET), address.street(), 200);
        street.testId("debtor-street");
        street2 = field(texts.of(ContactText.STREET2), address.street2(), 200);
        postalCode = field(texts.of(ContactText.POSTAL_CODE), address.postalCode(), 20);
        postalCode.testId("debtor-postal-code");
        city = field(texts.of(ContactText.CITY), address.city(), 100);
        city.testId("debtor-city");
        country = field(texts.of(ContactText.LETTER_COUNTRY), address.country().value(), 2);
        dialog = new ModalDialog(
                texts.of(ContactText.EDIT_DEBTOR), name, language, street, street2, postalCode, city, country);
        dialog.actions(
                new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, this::save).testId("debtor-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private static TextField field(String label, @Nullable String value, int length) {
        var field = new TextField(label).maxLength(length);
        return value == null ? field : field.value(value);
    }

    private void save() {
        name.error(null);
        country.error(null);
        try {
            var address =
                    new PostalAddress(street.value(), street2.value(), postalCode.value(), city.value(), country());
            correct.accept(known -> known.movedTo(name.value(), language.value(), address));
            dialog.close();
        } catch (CaseChangedException _) {
            CaseChangedNotice.in(dialog, page);
        } catch (RefusedException refused) {
            if (refused.refusals().getFirst().field().contains("ountry")) {
                country.refuse(texts().of(ContactText.COUNTRY_WRONG));
            } else {
                name.refuse(texts().of(ContactText.DEBTOR_NAME_MISSING));
            }
        }
    }

    private CountryCode country() {
        return new CountryCode(country.value().toUpperCase(Locale.ROOT));
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
