package io.quittance.desk.talk;

import io.quittance.desk.page.CaseFile;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position;
import io.quittance.statements.Statement;
import io.quittance.templates.StatementContent;
import java.nio.charset.StandardCharsets;
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

    private static final int MARK = 16;

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

    /** The key of its message: what is the same leaves once a day by one way, however often it is asked for. */
    String key(Channel way) {
        var said = (lines() + " " + balance()).getBytes(StandardCharsets.UTF_8);
        return "statement:" + file.debtor().id() + ":" + currency.getCurrencyCode() + ":" + file.today() + ":"
                + (way == Channel.EMAIL ? "mail:" : "") + Hashes.sha256Hex(said).substring(0, MARK);
    }

    /** The same as a file. */
    Statement onPaper() {
        return new Statement(
                file.firm(),
                file.debtor(),
                file.today(),
                file.debtor().language(),
                lines().stream()
                        .map(line -> new Statement.Row(
                                line.number(), line.issuedOn(), line.dueOn(), line.total(), line.open()))
                        .toList(),
                List.of(balance()));
    }

    private List<StatementContent.Line> lines() {
        return items.stream().map(this::line).toList();
    }

    /** The message. @param attached files that go with a mail */
    MessageDraft draft(Channel way, List<DocumentId> attached) {
        var debtor = file.debtor();
        return new MessageDraft(
                key(way),
                MessageKind.NOTE,
                way,
                debtor.id(),
                items.stream().map(Invoice::id).toList(),
                null,
                TEMPLATE,
                debtor.language(),
                file.today(),
                new StatementContent(file.today(), lines(), balance(), onAccount()),
                attached,
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
