package io.quittance.payments.books;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.payments.Means;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentFilter;
import io.quittance.payments.PaymentStatus;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public final class PaymentStore {

    private static final String INSERT = """
            insert into payments.payment (firm_id, debtor_id, reference, means, status, amount_minor, currency, value_on,
                paid_for, checkout_id, stripe_intent, recorded_at, recorded_by)
            values (:firm, :debtor, :reference, :means, 'PENDING', :minor, :currency, :valueOn,
                :paidFor, :checkout::bigint, case when :checkout::bigint is null then null else :reference end, :at, :by)
            on conflict do nothing returning payment_id
            """;
    private static final String COLUMNS = """
            select payment_id, debtor_id, reference, means, status, amount_minor, returned_minor, credit_minor, currency,
                   value_on, paid_for, generation, receipt_number, receipt_document,
                   recorded_at, recorded_by, reversed_at, reversed_by
            from payments.payment where firm_id = :firm and debtor_id is not null
            """;
    private static final String BY_ID = COLUMNS + " and payment_id = :payment";
    private static final String LOCK_BY_ID = BY_ID + " for update";
    private static final String BY_REFERENCE = COLUMNS + " and reference = :reference";
    private static final String OF_DEBTOR = COLUMNS + " and debtor_id = :debtor order by payment_id desc";
    private static final String OF_INVOICE = COLUMNS + """
             and payment_id in (select payment_id from payments.payment_invoice where firm_id = :firm and invoice_id = :invoice)
            order by payment_id desc
            """;
    private static final String PAGE = COLUMNS + """
             and payment_id < :before and (:debtor::bigint is null or debtor_id = :debtor)
             and (:invoice::bigint is null or payment_id in (
                    select payment_id from payments.payment_invoice where firm_id = :firm and invoice_id = :invoice))
            order by payment_id desc limit :limit
            """;
    private static final String OF_CHECKOUT = COLUMNS + " and checkout_id = :checkout order by payment_id desc limit 1";
    private static final String BOOKED = """
            update payments.payment
            set status = :status, credit_minor = :credit, returned_minor = :returned, generation = :generation,
                receipt_number = coalesce(receipt_number, :number), receipt_document = coalesce(receipt_document, :document::bigint)
            where firm_id = :firm and payment_id = :payment
            """;
    private static final String SET_STATUS =
            "update payments.payment set status = :status, credit_minor = 0 where firm_id = :firm and payment_id = :payment";
    private static final String REVERSED = """
            update payments.payment set status = 'REVERSED', credit_minor = 0, reversed_at = :at, reversed_by = :by
            where firm_id = :firm and payment_id = :payment
            """;
    private static final String SET_ARRIVED = """
            update payments.payment set amount_minor = :minor, currency = :currency, value_on = :valueOn, means = :means
            where firm_id = :firm and payment_id = :payment
            """;
    private static final String TOUCH = """
            insert into payments.payment_invoice (firm_id, payment_id, invoice_id, debtor_id)
            select :firm, :payment, invoice, :debtor from unnest(:invoices::bigint[]) as invoice
            on conflict do nothing
            """;
    private static final String TOUCHED = """
            select invoice_id from payments.payment_invoice where firm_id = :firm and payment_id = :payment order by invoice_id
            """;

    private final JdbcClient jdbc;

    PaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when the reference is taken; a concurrent insert of it is waited for. */
    public Optional<PaymentId> insert(FirmId firm, NewPayment payment) {
        return jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", payment.debtor().value())
                .param("reference", payment.reference())
                .param("means", payment.means().name())
                .param("minor", payment.amount().minor())
                .param("currency", payment.amount().currencyCode())
                .param("valueOn", payment.valueOn())
                .param("paidFor", payment.paidFor())
                .param("checkout", payment.checkout())
                .param("at", Timestamp.from(payment.recorded().at()))
                .param("by", payment.recorded().by())
                .query(Long.class)
                .optional()
                .map(PaymentId::new);
    }

    public Optional<PaymentRow> find(FirmId firm, PaymentId payment) {
        return jdbc.sql(BY_ID)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .query(PaymentRow::read)
                .optional();
    }

    public PaymentRow lock(FirmId firm, PaymentId payment) {
        return jdbc.sql(LOCK_BY_ID)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .query(PaymentRow::read)
                .single();
    }

    public Optional<PaymentRow> byReference(FirmId firm, String reference) {
        return jdbc.sql(BY_REFERENCE)
                .param("firm", firm.value())
                .param("reference", reference)
                .query(PaymentRow::read)
                .optional();
    }

    /** Payments before one of them, the last first. */
    public List<PaymentRow> page(FirmId firm, PaymentFilter filter, long before, int limit) {
        return jdbc.sql(PAGE)
                .param("firm", firm.value())
                .param("before", before)
                .param(
                        "debtor",
                        filter.debtor() == null ? null : filter.debtor().value())
                .param(
                        "invoice",
                        filter.invoice() == null ? null : filter.invoice().value())
                .param("limit", limit)
                .query(PaymentRow::read)
                .list();
    }

    /** All of a debtor, the last first. */
    public List<PaymentRow> ofDebtor(FirmId firm, DebtorId debtor) {
        return jdbc.sql(OF_DEBTOR)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(PaymentRow::read)
                .list();
    }

    public List<PaymentRow> ofInvoice(FirmId firm, InvoiceId invoice) {
        return jdbc.sql(OF_INVOICE)
                .param("firm", firm.value())
                .param("invoice", invoice.value())
                .query(PaymentRow::read)
                .list();
    }

    public Optional<PaymentRow> ofCheckout(FirmId firm, long checkout) {
        return jdbc.sql(OF_CHECKOUT)
                .param("firm", firm.value())
                .param("checkout", checkout)
                .query(PaymentRow::read)
                .optional();
    }

    /** Writes down the present state; a receipt once given stays. */
    void update(FirmId firm, PaymentRow row) {
        jdbc.sql(BOOKED)
                .param("firm", firm.value())
                .param("payment", row.id().value())
                .param("status", row.status().name())
                .param("credit", row.credit().minor())
                .param("returned", row.returned().minor())
                .param("generation", row.generation())
                .param("number", row.receiptNumber())
                .param("document", row.receipt() == null ? null : row.receipt().value())
                .update();
    }

    public void setStatus(FirmId firm, PaymentId payment, PaymentStatus status) {
        jdbc.sql(SET_STATUS)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .param("status", status.name())
                .update();
    }

    /** Taken back as a mistake. */
    void reversed(FirmId firm, PaymentId payment, Payment.Done reversed) {
        jdbc.sql(REVERSED)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .param("at", Timestamp.from(reversed.at()))
                .param("by", reversed.by())
                .update();
    }

    /** What really came, when a payment that was on its way is there. */
    public void arrived(FirmId firm, PaymentId payment, Money amount, LocalDate valueOn, Means means) {
        jdbc.sql(SET_ARRIVED)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .param("minor", amount.minor())
                .param("currency", amount.currencyCode())
                .param("valueOn", valueOn)
                .param("means", means.name())
                .update();
    }

    public void touch(FirmId firm, PaymentRow row, Collection<InvoiceId> invoices) {
        jdbc.sql(TOUCH)
                .param("firm", firm.value())
                .param("payment", row.id().value())
                .param("debtor", row.debtor().value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .update();
    }

    /** The invoices the payment ever lay on. */
    public List<InvoiceId> invoicesOf(FirmId firm, PaymentId payment) {
        return jdbc.sql(TOUCHED)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .query((rows, _) -> new InvoiceId(rows.getLong(1)))
                .list();
    }
}
