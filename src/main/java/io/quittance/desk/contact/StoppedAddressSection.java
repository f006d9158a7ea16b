package io.quittance.desk.contact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.Suppressions;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Says that the debtor's mail address is not written to any more, and lets a person allow it; nothing when it is. */
@Service
@Order(75)
class StoppedAddressSection implements CaseSection {

    private static final int LONGEST_REASON = 500;

    private final Suppressions suppressions;
    private final CaseWork work;

    StoppedAddressSection(Suppressions suppressions, CaseWork work) {
        this.suppressions = suppressions;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        var stopped = Optional.ofNullable(page.file().debtor().email())
                .filter(address -> suppressions.suppressed(page.firm().id(), address));
        return new CasePart() {
            @Override
            public Optional<Component> side() {
                return stopped.map(address -> new Section(panel(page, address)));
            }
        };
    }

    private Panel panel(CasePage page, EmailAddress address) {
        var texts = page.texts();
        return new Panel(
                texts.of(ContactText.CONTACT),
                new Notice(texts.of(ContactText.ADDRESS_STOPPED, address.value()), StatusStyle.HELD),
                new ActionButton(
                                texts.of(ContactText.ALLOW_ADDRESS),
                                Emphasis.SECONDARY,
                                () -> dialog(page, address).open(UI.getCurrent()))
                        .testId("allow-address"));
    }

    private ModalDialog dialog(CasePage page, EmailAddress address) {
        var texts = page.texts();
        var why = new TextField(texts.of(ContactText.ALLOW_WHY)).maxLength(LONGEST_REASON);
        why.testId("allow-why");
        var dialog = new ModalDialog(texts.of(ContactText.ALLOW_ADDRESS), why);
        dialog.actions(
                new ActionButton(texts.of(ContactText.ALLOW_ADDRESS), Emphasis.PRIMARY, () -> {
                            try {
                                allow(page, address, why.value());
                                dialog.close();
                                page.changed().tell(texts.of(ContactText.ADDRESS_ALLOWED), null);
                            } catch (CaseChangedException _) {
                                CaseChangedNotice.in(dialog, page);
                            } catch (RefusedException _) {
                                why.refuse(texts.of(ContactText.ALLOW_WHY_MISSING));
                            }
                        })
                        .testId("allow-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
        return dialog;
    }

    private void allow(CasePage page, EmailAddress address, String reason) {
        var why = PlainText.line("reason", reason, LONGEST_REASON);
        var debtor = page.file().debtor().id();
        work.actOnFigures(page, act -> {
            suppressions.lift(act.firm(), debtor, address);
            act.note("address.allowed", debtor, why);
            return true;
        });
    }
}
