package io.quittance.api.claims;

import io.quittance.imports.InvoiceDocuments;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.messages.Message;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what several capabilities know about invoices. */
@Component
public final class InvoiceViews {

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
        var held = holds.active(firm, owners.keySet(), today).stream().collect(Collectors.groupingBy(Hold::debtor));
        var ids = invoices.stream().map(Invoice::id).toList();
        var steps = messages.lastSteps(firm, owners.keySet(), ids);
        var owner = firms.get(firm);
        return invoices.stream()
                .map(invoice -> InvoiceJson.of(
                        invoice,
                        open(invoice, owed),
                        reference(owners.get(invoice.debtor()), invoice.debtor()),
                        today,
                        about(invoice, held.getOrDefault(invoice.debtor(), List.of())),
                        lastStep(steps.get(invoice.id()), owner),
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

    /** An invoice's own holds, and those on all its debtor owes. */
    private static List<Hold> about(Invoice invoice, List<Hold> ofDebtor) {
        return ofDebtor.stream()
                .filter(hold -> hold.invoice() == null || hold.invoice().equals(invoice.id()))
                .toList();
    }

    /** The day it is for the firm. */
    public LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    private static InvoiceJson.DocumentJson file(InvoiceDocument file) {
        return new InvoiceJson.DocumentJson(file.kind(), "/api/v1/documents/" + file.document());
    }

    private static String reference(@Nullable Debtor debtor, DebtorId id) {
        return debtor == null ? id.toString() : debtor.reference();
    }

    private static InvoiceJson.@Nullable LastStep lastStep(@Nullable Message last, Firm firm) {
        return last == null ? null : new InvoiceJson.LastStep(Objects.requireNonNull(last.step()), sentOn(last, firm));
    }

    private static LocalDate sentOn(Message message, Firm firm) {
        return message.sentAt() == null ? message.plannedOn() : LocalDate.ofInstant(message.sentAt(), firm.zone());
    }
}
