package io.quittance.sandbox;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.kernel.Money;
import io.quittance.receivables.HoldKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happens in the weeks before the demo's first day. */
sealed interface DemoEvent {

    /** Whose debtor it concerns. */
    DemoDebtor debtor();

    /** The firm's books say that an invoice or credit note was written. */
    record Issued(DemoDebtor debtor, InvoiceDraft invoice) implements DemoEvent {}

    /** Money arrives by transfer. */
    record Paid(DemoDebtor debtor, String invoice, Money amount, LocalDate valueOn) implements DemoEvent {}

    /** Staff places a hold on an invoice, or on the debtor when none is named. */
    record Held(
            DemoDebtor debtor,
            @Nullable String invoice,
            HoldKind kind,
            @Nullable LocalDate until,
            String reason) implements DemoEvent {}

    /** The debtor writes. */
    record Asked(DemoDebtor debtor, String invoice, String text) implements DemoEvent {}

    /** The firm gives an invoice up. */
    record GivenUp(DemoDebtor debtor, String invoice) implements DemoEvent {}

    /** The debtor's mail server behaves badly from now on. */
    record MailTrouble(DemoDebtor debtor, MailFaults.Fault fault) implements DemoEvent {}
}
