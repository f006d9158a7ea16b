package io.quittance.desk.contact;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Contact;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A person at the debtor: who, what they do, how and when they are reached. */
final class PersonDialog {

    private final CasePage page;
    private final StaffTexts texts;
    private final Contact person;
    private final Consumer<Contact> save;
    private final TextField name;
    private final TextField role;
    private final TextField phone;
    private final TextField email;
    private final TextField hours;
    private final ModalDialog dialog;

    PersonDialog(CasePage page, Contact person, Consumer<Contact> save, Runnable remove) {
        this.page = page;
        this.texts = page.texts();
        this.person = person;
        this.save = save;
        name = field(texts.of(StaffText.NAME), person.id() == 0 && !person.main() ? null : person.name(), 200);
        name.testId("person-name");
        role = field(texts.of(ContactText.ROLE), person.role(), 100);
        role.hint(texts.of(ContactText.ROLE_HINT));
        role.testId("person-role");
        phone = field(texts.of(ContactText.PHONE), person.phone(), 40).type("tel", "off");
        phone.testId("person-phone");
        var address = person.email();
        email = field(texts.of(StaffText.EMAIL), address == null ? null : address.value(), 254)
                .type("email", "off");
        email.testId("person-email");
        if (person.main()) {
            email.hint(texts.of(ContactText.EMAIL_MAIN_HINT));
        }
        hours = field(texts.of(ContactText.HOURS), person.hours(), 100);
        hours.hint(texts.of(ContactText.HOURS_HINT));
        hours.testId("person-hours");
        dialog = new ModalDialog(texts.of(ContactText.EDIT_PERSON), name, role, phone, email, hours);
        var submit = new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, this::save).testId("person-submit");
        var cancel = new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close);
        if (person.main() || person.id() == 0) {
            dialog.actions(submit, cancel);
        } else {
            dialog.actions(
                    submit,
                    cancel,
                    new ActionButton(texts.of(ContactText.REMOVE_PERSON), Emphasis.QUIET, () -> {
                                inCase(remove);
                            })
                            .testId("person-remove"));
        }
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private static TextField field(String label, @Nullable String value, int length) {
        var field = new TextField(label).maxLength(length);
        if (value != null) {
            field.value(value);
        }
        return field;
    }

    private void inCase(Runnable deed) {
        try {
            deed.run();
            dialog.close();
        } catch (CaseChangedException _) {
            CaseChangedNotice.in(dialog, page);
        }
    }

    private void save() {
        name.error(null);
        email.error(null);
        try {
            var typed = new Contact(
                    person.id(),
                    person.main(),
                    name.value(),
                    role.value(),
                    phone.value(),
                    email.value().isEmpty() ? null : EmailAddress.parse(email.value()),
                    hours.value());
            inCase(() -> save.accept(typed));
        } catch (RefusedException refused) {
            if (refused.refusals().getFirst().field().equals("email")) {
                email.refuse(texts.of(ContactText.EMAIL_WRONG));
            } else {
                name.refuse(texts.of(ContactText.NAME_MISSING));
            }
        }
    }
}
