package io.quittance.desk.contact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.staff.StaffText;
import io.quittance.ui.Pairs;
import io.quittance.ui.Panel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** How to reach the debtor. */
@Service
@Order(80)
class ContactSection implements CaseSection {

    @Override
    public CasePart read(CasePage page) {
        return new CasePart() {
            @Override
            public Optional<Component> side() {
                return Optional.of(new Section(panel(page)));
            }
        };
    }

    private static Panel panel(CasePage page) {
        var texts = page.texts();
        var file = page.file();
        var debtor = file.debtor();
        var email = debtor.email();
        var days = debtor.paymentDays();
        return new Panel(
                texts.of(ContactText.CONTACT),
                new Pairs()
                        .fact(texts.of(ContactText.PERSON), known(debtor.contactName()))
                        .fact(texts.of(StaffText.EMAIL), email == null ? "–" : email.value())
                        .fact(texts.of(ContactText.PHONE), known(debtor.phone()))
                        .fact(texts.of(ContactText.ADDRESS), file.address())
                        .fact(
                                texts.of(ContactText.TERMS),
                                texts.of(
                                        ContactText.DAYS,
                                        days == null ? file.firm().paymentDays() : days)));
    }

    private static String known(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
