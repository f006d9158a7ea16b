package io.quittance.desk.talk;

import io.quittance.desk.page.CaseFile;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position;
import io.quittance.templates.StatementContent;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of account, by mail or by post: everything of a case that is open in one currency today.
 *
 * @param items the open documents, the oldest first
 */
record StatementLetter(CaseFile file, Currency currency, List<Invoice> items) {

    /** The template of its words. */
    static final String TEMPLATE = "statement";

    static StatementLetter of(CaseFile file, Currency currency) {
        var items = file.openInvoices().stream()
                .filter(invoice -> invoice.total().currency().equals(currency))
                .sorted(Comparator.comparing(Invoice::issuedOn).thenComparing(Invoice::number))
                .toList();
        return new StatementLetter(file, currency, items);
    }

    /** The currencies in which something is open, that of the oldest invoice first. */
    static List<Currency> currencies(CaseFile file) {
        return file.openInvoices().stream()
                .map(invoice -> invoice.total().currency())
                .distinct()
                .toList();
    }

    Money balance() {
        return file.in(currency).map(Position::net).orElse(Money.zero(currency));
    }

    /** The message; one per debtor, currency, way and day, however often it is asked for. */
    MessageDraft draft(Channel way) {
        var debtor = file.debtor();
        var lines = items.stream().map(this::line).toList();
        return new MessageDraft(
                "statement:" + debtor.id() + ":" + currency.getCurrencyCode() + ":" + file.today()
                        + (way == Channel.EMAIL ? ":mail" : ""),
                MessageKind.NOTE,
                way,
                debtor.id(),
                items.stream().map(Invoice::id).toList(),
                null,
                TEMPLATE,
                debtor.language(),
                file.today(),
                new StatementContent(file.today(), lines, balance(), onAccount()),
                List.of(),
                null);
    }

    private @Nullable Money onAccount() {
        return file.in(currency)
                .map(Position::onAccount)
                .filter(Money::isPositive)
                .orElse(null);
    }

    private StatementContent.Line line(Invoice invoice) {
        boolean credit = invoice.type() == InvoiceType.CREDIT_NOTE;
        return new StatementContent.Line(
                invoice.number(),
                invoice.description(),
                invoice.issuedOn(),
                credit ? null : invoice.dueOn(),
                credit ? invoice.total().negated() : invoice.total(),
                open(invoice));
    }

    private Money open(Invoice invoice) {
        var open = file.open(invoice);
        return invoice.type() == InvoiceType.CREDIT_NOTE ? open.negated() : open;
    }
}
