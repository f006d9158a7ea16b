package io.quittance.desk.money;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.CaseWork;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.PaymentStatus;
import io.quittance.payments.Payments;
import io.quittance.payments.RecordOutcome;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.FigureTile;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What was paid, and a payment recorded by hand. */
@Service
@Order(20)
class PaymentsSection implements CaseSection {

    private final Payments payments;
    private final CaseWork work;

    PaymentsSection(Payments payments, CaseWork work) {
        this.payments = payments;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        return new Part(
                page, payments.ofDebtor(page.firm().id(), page.file().debtor().id()), this);
    }

    private record Part(CasePage page, List<Payment> payments, PaymentsSection section) implements CasePart {

        @Override
        public Stream<FigureTile> figures() {
            var tile = payments.stream()
                    .filter(payment -> payment.status() == PaymentStatus.BOOKED)
                    .findFirst()
                    .map(payment -> tile(
                            texts().money(payment.amount()), texts().formats().day(payment.valueOn())))
                    .orElseGet(() -> tile("–", texts().of(CaseText.NEVER_PAID)));
            return Stream.of(tile);
        }

        @Override
        public Stream<TimelineEntry> timeline() {
            return payments.stream().flatMap(payment -> PaymentEntries.of(page, payment));
        }

        @Override
        public List<CaseAction> actions() {
            return List.of(new CaseAction(
                    texts().of(PaymentsText.RECORD_PAYMENT),
                    "P",
                    CaseAction.Place.MAIN,
                    () -> new PaymentDialog(page, entry -> section.record(page, entry), this::recorded)
                            .open(UI.getCurrent())));
        }

        private void recorded(Payment payment) {
            page.changed()
                    .tell(
                            texts().of(PaymentsText.PAYMENT_RECORDED, texts().money(payment.amount())),
                            () -> section.reverse(page, payment));
        }

        private FigureTile tile(String figure, String about) {
            return new FigureTile(texts().of(CaseText.ASK_PAID), figure, page.at("timeline"))
                    .change(about, StatusStyle.PLAIN);
        }

        private StaffTexts texts() {
            return page.texts();
        }
    }

    private RecordOutcome record(CasePage page, PaymentEntry entry) {
        return work.actOnFigures(page, act -> {
            var outcome = payments.recordTyped(act.firm(), entry.by(act.actor()));
            act.note("payment.recorded", outcome.payment().id(), entry.amount().toString());
            return outcome;
        });
    }

    /** Takes back a payment that was recorded by mistake. */
    private void reverse(CasePage page, Payment payment) {
        var reason = page.texts().of(PaymentsText.ENTERED_BY_MISTAKE);
        work.act(page.firm(), act -> {
            act.note("payment.reversed", payment.id(), reason);
            return payments.reverse(act.firm(), payment.id(), reason, act.actor());
        });
    }
}
