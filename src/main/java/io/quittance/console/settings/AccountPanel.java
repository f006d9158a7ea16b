package io.quittance.console.settings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.console.operator.FirmsText;
import io.quittance.kernel.Iban;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.parties.accounts.FirmAccounts;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.TenantScope;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.FactList;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The account that debtors pay into, and the way to another one: a proposal, and another person's confirmation. */
public final class AccountPanel extends Div {

    private final transient StaffTexts texts;
    private final transient Firm firm;
    private final transient FirmAccounts accounts;
    private final transient Desk desk;

    /**
     * Who sits before it.
     *
     * @param scope asked anew for each act
     * @param actor as the audit log names the person
     * @param name of a person by the name in the audit log
     * @param done says what was done and shows the page again
     */
    public record Desk(Supplier<TenantScope> scope, String actor, UnaryOperator<String> name, Consumer<String> done) {}

    /** The account of a firm. */
    public AccountPanel(StaffTexts texts, Firm firm, FirmAccounts accounts, Desk desk) {
        this.texts = texts;
        this.firm = firm;
        this.accounts = accounts;
        this.desk = desk;
        var open = desk.scope().get().call(() -> accounts.proposed(firm.id()));
        var iban = firm.iban();
        var facts = new FactList()
                .fact(texts.of(FirmsText.IBAN), iban == null ? texts.of(IdentityText.NO_ACCOUNT) : iban.grouped())
                .fact(texts.of(FirmsText.ACCOUNT_HOLDER), firm.accountHolder() == null ? "–" : firm.accountHolder());
        var panel = new Panel(texts.of(IdentityText.ACCOUNT), facts, new Paragraph(texts.of(IdentityText.ACCOUNT_TWO)));
        open.ifPresentOrElse(
                proposal -> panel.add(waiting(proposal)),
                () -> panel.add(actions(new ActionButton(texts.of(IdentityText.PROPOSE), Emphasis.SECONDARY, this::ask)
                        .testId("account-propose"))));
        add(panel);
    }

    private Div waiting(FirmAccounts.Proposal proposal) {
        boolean own = proposal.by().equals(desk.actor());
        var words = texts.of(
                own ? IdentityText.PROPOSED_OWN : IdentityText.PROPOSED,
                proposal.iban().grouped(),
                proposal.holder(),
                desk.name().apply(proposal.by()),
                texts.formats().day(proposal.on()));
        var withdraw = new ActionButton(
                        texts.of(IdentityText.WITHDRAW),
                        Emphasis.QUIET,
                        () -> act(() -> accounts.withdraw(firm.id(), desk.actor()), IdentityText.WITHDRAWN))
                .testId("account-withdraw");
        var confirm = new ActionButton(
                        texts.of(IdentityText.CONFIRM),
                        Emphasis.PRIMARY,
                        () -> act(() -> accounts.confirm(firm.id(), desk.actor()), IdentityText.CONFIRMED))
                .testId("account-confirm");
        return new Div(new Notice(words, StatusStyle.WAIT), own ? actions(withdraw) : actions(confirm, withdraw));
    }

    private void ask() {
        var iban = new TextField(texts.of(FirmsText.IBAN)).maxLength(42);
        iban.testId("account-iban");
        var holder = new TextField(texts.of(FirmsText.ACCOUNT_HOLDER))
                .maxLength(70)
                .value(firm.accountHolder() == null ? firm.legalName() : firm.accountHolder());
        holder.testId("account-holder");
        var dialog = new ModalDialog(
                texts.of(IdentityText.PROPOSE_TITLE), new Paragraph(texts.of(IdentityText.PROPOSE_TEXT)), iban, holder);
        dialog.actions(
                        new ActionButton(
                                        texts.of(IdentityText.PROPOSE),
                                        Emphasis.PRIMARY,
                                        () -> propose(dialog, iban, holder))
                                .testId("account-submit"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }

    private void propose(ModalDialog dialog, TextField iban, TextField holder) {
        try {
            var account = Iban.parse(iban.value());
            desk.scope().get().run(() -> accounts.propose(firm.id(), account, holder.value(), desk.actor()));
            dialog.close();
            desk.done().accept(texts.of(IdentityText.PROPOSE));
        } catch (RefusedException refused) {
            if (refused.refusals().getFirst().field().equals("accountHolder")) {
                holder.refuse(texts.of(IdentityText.HOLDER_WRONG));
            } else {
                iban.refuse(texts.of(IdentityText.IBAN_WRONG));
            }
        }
    }

    private void act(Runnable act, IdentityText said) {
        try {
            desk.scope().get().run(act);
        } catch (RefusedException _) {
            // Somebody was faster: the page shows what stands.
        }
        desk.done().accept(texts.of(said));
    }

    private static Div actions(ActionButton... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("q-actions");
        return actions;
    }
}
