package io.quittance.desk.money;

import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.payments.Payment;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A payment in the timeline: when it came and by whom it was recorded, and that it was taken back. */
record PaymentEntries(CasePage page) {

    static Stream<TimelineEntry> of(CasePage page, Payment payment) {
        var entries = new PaymentEntries(page);
        return Stream.concat(entries.came(payment), entries.takenBack(payment));
    }

    /** On the day the money was there; the time belongs to the day on which it was recorded. */
    private Stream<TimelineEntry> came(Payment payment) {
        var recorded = payment.recorded();
        var entry = TimelineEntry.day(
                        page,
                        TimelineEntry.Group.MONEY,
                        payment.valueOn(),
                        StatusStyles.of(payment.status()),
                        texts().of(
                                        PaymentsText.PAYMENT_LINE,
                                        texts().money(payment.amount()),
                                        texts().word(payment.means()),
                                        texts().word(payment.status())),
                        about(payment))
                .by(recorded.by() == null ? "" : recorded.by());
        return Stream.of(entry.at(page, recorded.at()));
    }

    private Stream<TimelineEntry> takenBack(Payment payment) {
        var reversed = payment.reversed();
        if (reversed == null) {
            return Stream.empty();
        }
        return Stream.of(TimelineEntry.moment(
                        page,
                        TimelineEntry.Group.MONEY,
                        reversed.at(),
                        StatusStyle.PLAIN,
                        texts().of(PaymentsText.TAKEN_BACK, texts().money(payment.amount())),
                        List::of)
                .by(reversed.by() == null ? "" : reversed.by()));
    }

    private String about(Payment payment) {
        var recorded = payment.recorded();
        boolean later = recorded.by() != null
                && !payment.valueOn()
                        .equals(recorded.at().atZone(page.firm().zone()).toLocalDate());
        return Stream.of(
                        allocation(payment),
                        later ? texts().of(PaymentsText.ENTERED_ON, page.moment(recorded.at())) : "",
                        payment.reference().startsWith("pi_") ? "" : payment.reference())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String allocation(Payment payment) {
        var on = payment.allocations().stream()
                .map(part -> page.file().number(part.invoice()) + " " + texts().money(part.principal()))
                .collect(Collectors.joining(", "));
        var credit = payment.credit().isPositive()
                ? texts().of(PaymentsText.KEPT_AS_CREDIT, texts().money(payment.credit()))
                : "";
        var receipt = payment.receiptNumber() == null ? "" : texts().of(PaymentsText.RECEIPT, payment.receiptNumber());
        return Stream.of(on, credit, receipt).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
