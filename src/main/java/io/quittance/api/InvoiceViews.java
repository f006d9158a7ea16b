package io.quittance.api;

import io.quittance.correspondence.Message;
import io.quittance.correspondence.MessageFilter;
import io.quittance.correspondence.MessageKind;
import io.quittance.correspondence.MessageState;
import io.quittance.correspondence.Messages;
import io.quittance.imports.InvoiceDocuments;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what several capabilities know about invoices. */
@Component
final class InvoiceViews {

    private static final Set<MessageState> LEFT = EnumSet.of(MessageState.SENT, MessageState.DELIVERED);
    private static final int MOST_MESSAGES = 200;

    private final Debtors debtors;
    private final Positions positions;
    private final Holds holds;
    private final Messages messages;
    private final InvoiceDocuments documents;
    private final Firms firms;
    private final BusinessDay businessDay;

    InvoiceViews(
            Debtors debtors,
            Positions positions,
            Holds holds,
            Messages messages,
            InvoiceDocuments documents,
            Firms firms,
            BusinessDay businessDay) {
        this.debtors = debtors;
        this.positions = positions;
        this.holds = holds;
        this.messages = messages;
        this.documents = documents;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    InvoiceJson view(FirmId firm, Invoice invoice) {
        return views(firm, List.of(invoice)).getFirst();
    }

    List<InvoiceJson> views(FirmId firm, List<Invoice> invoices) {
        var owners = debtors.getAll(firm, invoices.stream().map(Invoice::debtor).collect(Collectors.toSet()));
        var today = today(firm);
        var owed = positions.ofAll(firm, owners.keySet(), today);
        var files = documents.of(firm, invoices.stream().map(Invoice::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        InvoiceDocument::invoice, Collectors.mapping(InvoiceViews::file, Collectors.toList())));
        return invoices.stream()
                .map(invoice -> InvoiceJson.of(
                        invoice,
                        open(invoice, owed),
                        reference(owners.get(invoice.debtor()), invoice.debtor()),
                        today,
                        holds.ofInvoice(firm, invoice.id(), today),
                        lastStep(firm, invoice),
                        files.getOrDefault(invoice.id(), List.of())))
                .toList();
    }

    private static Money open(Invoice invoice, Map<DebtorId, List<Position>> owed) {
        return owed.getOrDefault(invoice.debtor(), List.of()).stream()
                .filter(position -> position.currency().equals(invoice.total().currency()))
                .map(position -> position.openOf(invoice.id()))
                .findFirst()
                .orElse(Money.zero(invoice.total().currency()));
    }

    LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    private static InvoiceJson.DocumentJson file(InvoiceDocument file) {
        return new InvoiceJson.DocumentJson(file.kind(), "/api/v1/documents/" + file.document());
    }

    private static String reference(@Nullable Debtor debtor, DebtorId id) {
        return debtor == null ? id.toString() : debtor.reference();
    }

    private InvoiceJson.@Nullable LastStep lastStep(FirmId firm, Invoice invoice) {
        var filter = new MessageFilter(invoice.debtor(), invoice.id(), MessageKind.REMINDER, null);
        Firm owner = firms.get(firm);
        return messages.page(firm, filter, null, MOST_MESSAGES).stream()
                .filter(message -> message.step() != null && LEFT.contains(message.state()))
                .reduce((_, later) -> later)
                .map(message ->
                        new InvoiceJson.LastStep(Objects.requireNonNull(message.step()), sentOn(message, owner)))
                .orElse(null);
    }

    private static LocalDate sentOn(Message message, Firm firm) {
        return message.sentAt() == null ? message.plannedOn() : LocalDate.ofInstant(message.sentAt(), firm.zone());
    }
}
