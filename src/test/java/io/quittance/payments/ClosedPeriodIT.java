package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.allocation.Allocations;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.ClosedPeriods;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.QuittanceTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a firm has closed stays as it is, whoever books. */
@QuittanceTest
class ClosedPeriodIT {

    private final Paying paying;

    @Autowired
    ClosedPeriods periods;

    @Autowired
    Payments payments;

    @Autowired
    Allocations allocations;

    @Autowired
    Firms firms;

    @Autowired
    BusinessDay businessDay;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    ClosedPeriodIT(@Autowired ApplicationContext application) {
        this.paying = new Paying(application);
    }

    @Test
    void a_payment_of_a_closed_day_is_refused_and_one_of_the_day_after_is_booked() {
        var owed = paying.aFirmWithADebtor();
        var today = today(owed);
        close(owed, today.minusDays(3), today);
        assertThatThrownBy(() -> record(owed, today.minusDays(3)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().code()).isEqualTo("closed-period"));
        assertThat(owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())))
                .isEmpty();
        record(owed, today.minusDays(2));
        assertThat(owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())))
                .hasSize(1);
    }

    @Test
    void today_cannot_be_closed_and_what_was_closed_can_be_opened() {
        var owed = paying.aFirmWithADebtor();
        var today = today(owed);
        assertThatThrownBy(() -> close(owed, today, today)).isInstanceOf(RefusedException.class);
        close(owed, today.minusDays(1), today);
        new TenantScope.FirmStaff(owed.firm()).run(() -> periods.reopen(owed.firm()));
        record(owed, today.minusDays(1));
        assertThat(owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())))
                .hasSize(1);
    }

    @Test
    void money_that_comes_by_itself_is_posted_on_the_first_open_day() {
        var owed = paying.aFirmWithADebtor();
        var today = today(owed);
        close(owed, today.minusDays(1), today);
        record(owed, today);
        var payment = owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor()))
                .getFirst()
                .id();
        var source = "test/" + UUID.randomUUID();
        new TenantScope.Engine(owed.firm())
                .run(() -> transaction.executeWithoutResult(_ -> allocations.suspend(
                        owed.firm(), payment, source, Money.parse("5.00", "EUR"), today.minusDays(20))));
        assertThat(postedOn(owed, source)).isEqualTo(today);
    }

    @Test
    void the_database_takes_no_posting_of_a_closed_day_from_anybody() {
        var owed = paying.aFirmWithADebtor();
        var today = today(owed);
        close(owed, today.minusDays(1), today);
        assertThatThrownBy(() -> new TenantScope.Engine(owed.firm())
                        .run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                                insert into receivables.posting (firm_id, kind, source, reason, posted_on, posted_at, mac)
                                values (:firm, 'PAYMENT', 'test/raw', '', :on, now(), ''::bytea)
                                """)
                                .param("firm", owed.firm().value())
                                .param("on", today.minusDays(1))
                                .update())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("closed");
    }

    private void close(Paying.Case owed, LocalDate through, LocalDate today) {
        new TenantScope.FirmStaff(owed.firm()).run(() -> periods.close(owed.firm(), through, today));
    }

    private void record(Paying.Case owed, LocalDate valueOn) {
        owed.inside(() -> payments.record(
                owed.firm(),
                new PaymentEntry(
                        UUID.randomUUID().toString(),
                        null,
                        owed.debtorReference(),
                        Money.parse("10.00", "EUR"),
                        valueOn,
                        Means.TRANSFER)));
    }

    private LocalDate today(Paying.Case owed) {
        var zone = owed.inside(() -> firms.get(owed.firm())).zone();
        return businessDay.today(zone);
    }

    private LocalDate postedOn(Paying.Case owed, String source) {
        return new TenantScope.Engine(owed.firm())
                .call(() -> transaction.execute(_ -> jdbc.sql(
                                "select posted_on from receivables.posting where firm_id = :firm and source = :source")
                        .param("firm", owed.firm().value())
                        .param("source", source)
                        .query(LocalDate.class)
                        .single()));
    }
}
