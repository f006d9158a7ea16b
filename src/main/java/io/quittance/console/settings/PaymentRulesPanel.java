package io.quittance.console.settings;

import com.vaadin.flow.component.html.Div;
import io.quittance.allocation.SetOffPolicies;
import io.quittance.allocation.SetOffPolicy;
import io.quittance.kernel.Money;
import io.quittance.parties.Firm;
import io.quittance.payments.charges.PartPayments;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditLog;
import io.quittance.ui.ActionButton;
import io.quittance.ui.AmountField;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a firm does with money paid too much, and the smallest part payment it takes; each choice stands in the audit log. */
@Component
class PaymentRulesPanel {

    private final SetOffPolicies setOffs;
    private final PartPayments parts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PaymentRulesPanel(SetOffPolicies setOffs, PartPayments parts, AuditLog audit, TransactionTemplate transaction) {
        this.setOffs = setOffs;
        this.parts = parts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The panel of a firm. @param said hears the words that confirm a choice */
    Panel of(Firm firm, StaffSession session, StaffTexts texts, Consumer<String> said) {
        var now = session.asAdmin(firm).call(() -> setOffs.of(firm.id()));
        var policy = new ChoiceField<>(
                        texts.of(PaymentRulesText.PAID_TOO_MUCH), List.of(SetOffPolicy.values()), texts::word)
                .value(now);
        policy.testId("set-off-policy");
        var least = new AmountField(texts.of(PaymentRulesText.LEAST_PART), firm.currency())
                .value(session.asAdmin(firm).call(() -> parts.least(firm.id(), firm.currency())));
        least.hint(texts.of(PaymentRulesText.LEAST_PART_HINT));
        least.testId("least-part");
        var save = new ActionButton(texts.of(StaffText.SAVE), Emphasis.PRIMARY, () -> {
            var amount = least.value();
            least.error(amount.isPresent() ? null : texts.of(PaymentRulesText.LEAST_PART_WRONG));
            amount.ifPresent(money -> {
                session.asAdmin(firm).run(() -> choose(firm, policy.value(), money, session.actor()));
                said.accept(texts.of(PaymentRulesText.RULES_SAVED));
            });
        });
        var form = new Div(policy, least, save.testId("payment-rules-submit"));
        form.addClassName("q-form");
        return new Panel(texts.of(PaymentRulesText.PAYMENT_RULES), form);
    }

    private void choose(Firm firm, SetOffPolicy policy, Money least, String actor) {
        transaction.executeWithoutResult(_ -> {
            setOffs.choose(firm.id(), policy);
            parts.choose(firm.id(), least);
            audit.append(
                    firm.id(),
                    actor,
                    "firm.payment-rules",
                    firm.id().toString(),
                    policy + ", " + least.amountText() + " " + least.currency());
        });
    }
}
