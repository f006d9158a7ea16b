package io.quittance.portal.pay;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.paper.EpcPayment;
import io.quittance.paper.QrCode;
import io.quittance.parties.Firm;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.CopyValue;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.Sheet;
import java.util.Optional;

/** All that a bank transfer needs, each value to copy, and on a desktop the code that a banking app reads. */
final class TransferSheet {

    private TransferSheet() {}

    /** Nothing when the firm takes no transfers. */
    static Optional<Sheet> of(Visitor visitor, Money amount, String reference) {
        return Optional.ofNullable(visitor.firm().iban()).map(iban -> sheet(visitor, iban, amount, reference));
    }

    private static Sheet sheet(Visitor visitor, Iban iban, Money amount, String reference) {
        var texts = visitor.texts();
        var holder = holder(visitor.firm());
        var facts = new DotLeaders()
                .row(texts.of(PayText.PAY_HOLDER), copy(visitor, PayText.PAY_HOLDER, holder, holder))
                .row(
                        texts.of(PayText.PAY_IBAN),
                        copy(visitor, PayText.PAY_IBAN, iban.grouped(), iban.value())
                                .inOnePiece())
                .row(
                        texts.of(PayText.PAY_AMOUNT),
                        copy(visitor, PayText.PAY_AMOUNT, visitor.formats().money(amount), amount.amountText())
                                .inOnePiece())
                .row(texts.of(PayText.PAY_REFERENCE), copy(visitor, PayText.PAY_REFERENCE, reference, reference));
        var sheet = new Sheet(
                new H2(texts.of(PayText.PAY_TRANSFER)), facts, new Paragraph(texts.of(PayText.PAY_TRANSFER_TEXT)));
        code(visitor, iban, amount, reference).ifPresent(sheet::add);
        sheet.addClassName("q-stack");
        return sheet;
    }

    private static CopyValue copy(Visitor visitor, PayText name, String shown, String copied) {
        var texts = visitor.texts();
        return new CopyValue(
                shown,
                copied,
                texts.of(PortalText.COPY),
                texts.of(PortalText.COPY_WHAT, texts.of(name)),
                texts.of(PortalText.COPIED));
    }

    /** Only in euros, and only when it fits the code: else the four values are enough. */
    private static Optional<Div> code(Visitor visitor, Iban iban, Money amount, String reference) {
        try {
            var payment = EpcPayment.of(holder(visitor.firm()), iban, amount, reference);
            var picture = new Image(
                    QrCode.of(payment.payload()).asImageAddress(),
                    visitor.texts().of(PayText.PAY_CODE));
            var place = new Div(picture, new Paragraph(visitor.texts().of(PayText.PAY_CODE_TEXT)));
            place.addClassName("q-transfer-code");
            return Optional.of(place);
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private static String holder(Firm firm) {
        var holder = firm.accountHolder();
        return holder == null ? firm.legalName() : holder;
    }
}
