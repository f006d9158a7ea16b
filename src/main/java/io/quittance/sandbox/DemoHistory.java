package io.quittance.sandbox;

import io.quittance.invoicing.InvoicePuts;
import io.quittance.invoicing.WriteOffs;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Contacts;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoices;
import io.quittance.sandbox.DemoEvent.Asked;
import io.quittance.sandbox.DemoEvent.GivenUp;
import io.quittance.sandbox.DemoEvent.Held;
import io.quittance.sandbox.DemoEvent.Issued;
import io.quittance.sandbox.DemoEvent.MailTrouble;
import io.quittance.sandbox.DemoEvent.Paid;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lives the weeks before the demo's first day: moves the business day, lets happen what {@link DemoStory} says and does each
 * day's work, so that reminders, mails, receipts and tasks are real ones.
 */
@Component
class DemoHistory {

    private static final String STAFF = "demo";

    private final Debtors debtors;
    private final Contacts contacts;
    private final Invoices invoices;
    private final InvoicePuts puts;
    private final WriteOffs writeOffs;
    private final Holds holds;
    private final Payments payments;
    private final Questions questions;
    private final MailFaults faults;
    private final MovableBusinessDay businessDay;
    private final DayWork dayWork;

    DemoHistory(
            Debtors debtors,
            Contacts contacts,
            Invoices invoices,
            InvoicePuts puts,
            WriteOffs writeOffs,
            Holds holds,
            Payments payments,
            Questions questions,
            MailFaults faults,
            MovableBusinessDay businessDay,
            DayWork dayWork) {
        this.debtors = debtors;
        this.contacts = contacts;
        this.invoices = invoices;
        this.puts = puts;
        this.writeOffs = writeOffs;
        this.holds = holds;
        this.payments = payments;
        this.questions = questions;
        this.faults = faults;
        this.businessDay = businessDay;
        this.dayWork = dayWork;
    }

    /** Lives through all days up to today. */
    void live(List<Firm> firms) {
        var today = businessDay.today();
        var story = DemoStory.until(today);
        var ids = firms.stream().collect(Collectors.toMap(Firm::key, Firm::id));
        businessDay.moveTo(story.firstKey());
        DemoDebtor.all().forEach(debtor -> inFirm(ids, debtor, firm -> put(firm, debtor)));
        for (var day = story.firstKey(); !day.isAfter(today); day = day.plusDays(1)) {
            businessDay.moveTo(day);
            story.getOrDefault(day, List.of())
                    .forEach(event -> inFirm(ids, event.debtor(), firm -> happen(firm, event)));
            dayWork.work(day);
        }
    }

    private DebtorId put(FirmId firm, DemoDebtor debtor) {
        debtors.put(firm, debtor.draft());
        var id = debtor(firm, debtor);
        debtor.people().forEach(person -> contacts.save(firm, id, person, STAFF));
        return id;
    }

    private static <T> T inFirm(Map<String, FirmId> firms, DemoDebtor debtor, Function<FirmId, T> work) {
        var firm = firms.get(debtor.firm());
        if (firm == null) {
            throw new IllegalStateException("no firm " + debtor.firm());
        }
        return new TenantScope.FirmStaff(firm).call(() -> work.apply(firm));
    }

    private Object happen(FirmId firm, DemoEvent event) {
        return switch (event) {
            case Issued issued -> puts.put(firm, issued.invoice());
            case Held held -> holds.place(firm, request(firm, held));
            case GivenUp givenUp -> giveUp(firm, givenUp.invoice());
            case MailTrouble trouble -> faults.put(trouble.fault());
            case Asked(var debtor, var number, var text) -> ask(firm, debtor, number, text);
            case Paid paid -> payments.record(firm, entry(paid));
        };
    }

    private Object ask(FirmId firm, DemoDebtor debtor, String number, String text) {
        var asking = debtor(firm, debtor);
        var about = List.of(invoice(firm, number));
        return new TenantScope.Debtor(firm, asking).call(() -> questions.ask(firm, asking, about, Topic.OTHER, text));
    }

    private static PaymentEntry entry(Paid paid) {
        var reference = "BANK-" + paid.invoice();
        return new PaymentEntry(reference, paid.invoice(), null, paid.amount(), paid.valueOn(), Means.TRANSFER);
    }

    private HoldRequest request(FirmId firm, Held held) {
        var invoice = held.invoice() == null ? null : invoice(firm, held.invoice());
        return new HoldRequest(debtor(firm, held.debtor()), invoice, held.kind(), held.until(), held.reason(), STAFF);
    }

    private boolean giveUp(FirmId firm, String number) {
        writeOffs.writeOff(firm, invoice(firm, number), "Not worth a lawsuit");
        return true;
    }

    private InvoiceId invoice(FirmId firm, String number) {
        return invoices.byNumber(firm, number).orElseThrow().id();
    }

    private DebtorId debtor(FirmId firm, DemoDebtor debtor) {
        return debtors.byReference(firm, debtor.draft().reference())
                .orElseThrow()
                .id();
    }
}
