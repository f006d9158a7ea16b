package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.payments.checkout.CheckoutOrder;
import io.quittance.payments.checkout.StripeAccounts;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.sandbox.stripe.SimulatedMoney;
import io.quittance.sandbox.stripe.SimulatorAccounts;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A firm of its own with keys at the simulated Stripe, a debtor, and a browser's clicks over loopback HTTP. */
final class Paying {

    static final String GOOD_CARD = "4242424242424242";
    static final String DECLINED_CARD = "4000000000000002";
    private static final LocalDate ISSUED = LocalDate.of(2026, 9, 1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApplicationContext application;
    private final Firms firms;
    private final Debtors debtors;
    private final Invoices invoices;
    private final InvoicePuts puts;
    private final StripeAccounts accounts;
    private final SimulatorAccounts simulator;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Who owes whom. */
    record Case(FirmId firm, String key, DebtorId debtor, String debtorReference, String webhookSecret) {
        <T> T inside(Supplier<T> work) {
            return new TenantScope.Engine(firm).call(work);
        }
    }

    Paying(ApplicationContext application) {
        this.application = application;
        this.firms = application.getBean(Firms.class);
        this.debtors = application.getBean(Debtors.class);
        this.invoices = application.getBean(Invoices.class);
        this.puts = application.getBean(InvoicePuts.class);
        this.accounts = application.getBean(StripeAccounts.class);
        this.simulator = application.getBean(SimulatorAccounts.class);
        this.url = application.getEnvironment().getRequiredProperty("quittance.public-url");
    }

    Case aFirmWithADebtor() {
        var key = "pay-" + UUID.randomUUID().toString().substring(0, 8);
        var firm = new TenantScope.Operator().call(() -> firms.create(FirmFixture.newFirm(key)));
        var account = simulator.open(key, "Atelier " + key, "EUR");
        return new TenantScope.Engine(firm).call(() -> {
            accounts.put(firm, account.secretKey(), account.webhookSecret());
            var debtor = debtors.put(firm, FirmFixture.draft("D-1", "Dupont & Fils SARL", "dupont@debtor.example"))
                    .stored();
            return new Case(firm, key, debtor.id(), debtor.reference(), account.webhookSecret());
        });
    }

    InvoiceId anInvoice(Case owed, String number, String amount) {
        return anInvoice(owed, number, Money.parse(amount, "EUR"));
    }

    InvoiceId anInvoice(Case owed, String number, Money amount) {
        return put(owed, InvoiceDraft.of(number, owed.debtorReference, ISSUED, ISSUED.plusDays(30), amount));
    }

    InvoiceId aCreditNote(Case owed, String number, String amount) {
        return put(
                owed,
                new InvoiceDraft(
                        number,
                        owed.debtorReference,
                        InvoiceType.CREDIT_NOTE,
                        ISSUED,
                        ISSUED,
                        Money.parse(amount, "EUR"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
    }

    private InvoiceId put(Case owed, InvoiceDraft draft) {
        return owed.inside(() -> puts.put(owed.firm, draft).stored().id());
    }

    Invoice now(Case owed, InvoiceId invoice) {
        return owed.inside(() -> invoices.get(owed.firm, invoice));
    }

    String openOf(Case owed, InvoiceId... all) {
        return String.join(
                " ",
                List.of(all).stream()
                        .map(id -> now(owed, id).open().amountText())
                        .toList());
    }

    /** Types a card on Stripe's page. @return where Stripe's page leads */
    String payByCard(URI page, String card) {
        return form(page + "/card", "card=" + card);
    }

    String payByDebit(URI page) {
        return form(page + "/debit", "iban=FR7630006000011234567890189");
    }

    int sandbox(String method, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(url + "/sandbox/stripe" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        return send(request).statusCode();
    }

    void plan(String fault, int times) {
        plan(fault, times, 3);
    }

    void plan(String fault, int times, int seconds) {
        var json = "{\"mode\":\"%s\",\"times\":%d,\"seconds\":%d}".formatted(fault, times, seconds);
        assertThat(sandbox("PUT", "/faults", json)).isEqualTo(200);
    }

    HttpResponse<String> webhook(String firm, String body, String signature) {
        return send(HttpRequest.newBuilder(URI.create(url + "/webhooks/stripe/" + firm))
                .header("Stripe-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** As a stranger's tool sends it: a form, without a signature. */
    HttpResponse<String> formWebhook(String firm, String body) {
        return send(HttpRequest.newBuilder(URI.create(url + "/webhooks/stripe/" + firm))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Identifiers of the firm's objects at Stripe, the last first. */
    List<String> listed(Case owed, String what) {
        var key = simulator.ofFirm(owed.key).orElseThrow().secretKey();
        var body = send(HttpRequest.newBuilder(URI.create(url + "/sandbox/stripe/api/v1/" + what + "?limit=100"))
                        .header("Authorization", "Bearer " + key)
                        .build())
                .body();
        return StreamSupport.stream(JSON.readTree(body).required("data").spliterator(), false)
                .map(object -> object.required("id").asString())
                .toList();
    }

    /** Where the firm's session stands at Stripe. */
    String sessionStatus(Case owed, String session) {
        var key = simulator.ofFirm(owed.key).orElseThrow().secretKey();
        var body = send(HttpRequest.newBuilder(URI.create(url + "/sandbox/stripe/api/v1/checkout/sessions/" + session))
                        .header("Authorization", "Bearer " + key)
                        .build())
                .body();
        return JSON.readTree(body).required("status").asString();
    }

    String lastIntent(Case owed) {
        return listed(owed, "payment_intents").getFirst();
    }

    /** Makes Stripe say that it took another amount, in minor units, or another currency. */
    void rewriteIntent(Case owed, long minor, String currency) {
        SimulatedMoney.rewrite(application, owed.key, minor, currency);
    }

    int holds(Case owed) {
        return holdKinds(owed).size();
    }

    List<HoldKind> holdKinds(Case owed) {
        return owed
                .inside(() -> application.getBean(Holds.class).active(owed.firm, owed.debtor, ISSUED.plusYears(9)))
                .stream()
                .map(Hold::kind)
                .toList();
    }

    static CheckoutOrder order(List<InvoiceId> invoices, String back) {
        return new CheckoutOrder(invoices, null, false, Language.FR, back, back);
    }

    static CheckoutOrder again(List<InvoiceId> invoices, String back) {
        return new CheckoutOrder(invoices, null, true, Language.FR, back, back);
    }

    static CheckoutOrder part(List<InvoiceId> invoices, Money part, String back) {
        return new CheckoutOrder(invoices, part, false, Language.FR, back, back);
    }

    static String sessionOf(URI page) {
        return page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
    }

    static <T> T await(Supplier<T> state, Predicate<T> reached) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var now = state.get();
            if (reached.test(now)) {
                return now;
            }
            assertThat(System.nanoTime()).as("not reached: %s", now).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private String form(String address, String body) {
        var response = send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
