package io.quittance.desk.money;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.allocation.Designated;
import io.quittance.desk.page.CaseFile;
import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.AmountField;
import io.quittance.ui.DataTable;
import io.quittance.ui.MoneyText;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a payment is for which invoice: a row for each open one, and how much of the payment is shared out so far. */
final class PaymentShares extends Div {

    private static final int ROWS = 25;

    private final transient StaffTexts texts;
    private final transient CaseFile file;
    private final transient List<Invoice> claims;
    private final transient Map<Invoice, AmountField> fields = new LinkedHashMap<>();
    private final transient Map<Invoice, Money> proposed = new HashMap<>();
    private final Div rows = new Div();
    private final Paragraph total = new Paragraph();
    private final transient Currency currency;
    private transient Money amount;
    private boolean touched;

    PaymentShares(StaffTexts texts, CaseFile file) {
        this.texts = texts;
        this.file = file;
        currency = file.currency();
        amount = Money.zero(currency);
        claims = file.openInvoices().stream()
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                .filter(invoice -> invoice.total().currency().equals(currency))
                .toList();
        total.getElement().setAttribute("role", "status").setAttribute("data-testid", "payment-shared");
        addClassName("q-shares");
        add(rows, total);
    }

    /** Nothing to choose between when there is one claim. */
    boolean isUseful() {
        return claims.size() > 1;
    }

    /** The amount to share out; the oldest invoices are proposed while nothing was typed. */
    void share(@Nullable Money payment) {
        amount = payment == null ? Money.zero(currency) : payment;
        if (!touched) {
            propose();
            fields.clear();
            rows.removeAll();
            rows.add(table());
        }
        say();
    }

    /** What is shared out; nothing when an entry is no amount, or more than is open or than was paid. */
    Optional<List<Designated>> parts() {
        fields.values().forEach(field -> field.error(null));
        for (var entry : fields.entrySet()) {
            if (isWrong(entry.getKey(), entry.getValue())) {
                entry.getValue().refuse(texts.of(PaymentsText.SHARE_WRONG, texts.money(file.open(entry.getKey()))));
                return Optional.empty();
            }
        }
        var parts = claims.stream()
                .flatMap(invoice -> part(invoice).map(part -> new Designated(invoice.id(), part)).stream())
                .toList();
        if (parts.isEmpty()) {
            total.setText(texts.of(PaymentsText.SHARES_MISSING));
        }
        return parts.isEmpty() || shared().compareTo(amount) > 0 ? Optional.empty() : Optional.of(parts);
    }

    private boolean isWrong(Invoice invoice, AmountField field) {
        var typed = field.value();
        return !field.isEmpty() && (typed.isEmpty() || typed.get().compareTo(file.open(invoice)) > 0);
    }

    private DataTable<Invoice> table() {
        var table = new DataTable<Invoice>(texts.of(PaymentsText.PAID_FOR))
                .text(texts.of(InvoicesText.NUMBER), Invoice::number)
                .cell(
                        texts.of(InvoicesText.DUE),
                        invoice -> new Span(texts.formats().shortDay(invoice.dueOn())))
                .figures(texts.of(InvoicesText.OPEN), invoice -> new MoneyText(file.open(invoice), texts.formats()))
                .figures(texts.of(PaymentsText.SHARE), this::field)
                .pages(ROWS, texts.of(StaffText.MORE));
        table.show(claims);
        return table;
    }

    /** The oldest due first, as the law would; the person changes what was meant otherwise. */
    private void propose() {
        proposed.clear();
        var left = amount;
        for (var invoice : claims) {
            var part = left.min(file.open(invoice));
            if (part.isPositive()) {
                proposed.put(invoice, part);
                left = left.minus(part);
            }
        }
    }

    private AmountField field(Invoice invoice) {
        var field = new AmountField(texts.of(PaymentsText.SHARE_OF, invoice.number()), currency);
        var part = proposed.get(invoice);
        if (part != null) {
            field.value(part);
        }
        field.testId("share-" + invoice.number());
        fields.put(invoice, field);
        return field.whileTyping().onChange(this::typed);
    }

    private void typed() {
        touched = true;
        say();
    }

    private void say() {
        var left = amount.minus(shared());
        boolean more = left.negated().isPositive();
        var key = more
                ? PaymentsText.SHARED_MORE
                : left.isPositive() ? PaymentsText.SHARED_LEFT : PaymentsText.SHARED_ALL;
        total.setText(texts.of(key, texts.money(shared()), texts.money(amount), texts.money(left)));
        total.getElement().setAttribute("data-status", more ? "grave" : "plain");
    }

    private Money shared() {
        return claims.stream().flatMap(invoice -> part(invoice).stream()).reduce(Money.zero(currency), Money::plus);
    }

    private Optional<Money> part(Invoice invoice) {
        var field = fields.get(invoice);
        return field == null
                ? Optional.ofNullable(proposed.get(invoice))
                : field.value().filter(Money::isPositive);
    }
}
