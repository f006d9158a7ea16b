package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.identity.debtors.DebtorAccess;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.receivables.Invoice;
import io.quittance.templates.AnswerContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A firm with a business debtor who got a mail with a link, and a visitor who speaks HTTP and keeps no cookie. */
final class Visiting {

    static final String NUMBER = "F-2026-7731";
    static final String NAME = "Epicerie des Chartrons";

    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

    final String url;
    final ApplicationContext application;
    private final HttpClient http;

    Visiting(ApplicationContext application) {
        this(application, "127.0.0.1");
    }

    /** A visitor from a loopback address of his own, for what is counted per network. */
    Visiting(ApplicationContext application, String from) {
        this.application = application;
        this.http = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(from))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.url = application.getEnvironment().getRequiredProperty("quittance.public-url");
    }

    /** Who got a mail. */
    record Addressee(FirmId firm, String key, DebtorId debtor, String email) {}

    Addressee anAddressee() {
        var key = "door-" + UUID.randomUUID().toString().substring(0, 8);
        var firm = new TenantScope.Operator()
                .call(() -> application.getBean(Firms.class).create(FirmFixture.newFirm(key)));
        var own = new SenderCapacity(firm, FRANCE, Capacity.CREDITOR_OWN, null, LocalDate.of(2020, 1, 1), null);
        new TenantScope.Operator()
                .run(() -> application.getBean(SenderCapacities.class).grant(own));
        return new TenantScope.Engine(firm).call(() -> {
            var email = key + "@debtor.example";
            var debtor = application
                    .getBean(Debtors.class)
                    .put(firm, FirmFixture.draft("D-1", NAME, email))
                    .stored();
            return new Addressee(firm, key, debtor.id(), email);
        });
    }

    /** Corrects or removes the debtor's mail address. */
    void newAddressOf(Addressee to, @Nullable String email) {
        new TenantScope.Engine(to.firm())
                .run(() -> application.getBean(Debtors.class).put(to.firm(), FirmFixture.draft("D-1", NAME, email)));
    }

    /** Bars the debtor's way in. */
    void barred(Addressee to) {
        new TenantScope.Engine(to.firm())
                .run(() -> application.getBean(DebtorAccess.class).end(to.firm(), to.debtor(), "blocked", "test"));
    }

    /** One invoice that is late. */
    Invoice anInvoiceOf(Addressee to) {
        return new TenantScope.Engine(to.firm()).call(() -> {
            var day = application.getBean(BusinessDay.class).today(PARIS);
            var draft =
                    InvoiceDraft.of(NUMBER, "D-1", day.minusDays(40), day.minusDays(10), Money.ofMinor(123_456, "EUR"));
            return application.getBean(InvoicePuts.class).put(to.firm(), draft).stored();
        });
    }

    /** Pays the addressee's invoice by transfer. */
    void pays(Addressee to) {
        new TenantScope.Engine(to.firm()).run(() -> {
            var day = application.getBean(BusinessDay.class).today(PARIS);
            application
                    .getBean(Payments.class)
                    .record(
                            to.firm(),
                            new PaymentEntry(
                                    "bank-1", NUMBER, null, Money.ofMinor(123_456, "EUR"), day, Means.TRANSFER));
        });
    }

    /** Sends a mail about one invoice. @return the path of its link */
    String aLinkTo(Addressee to) {
        var invoice = anInvoiceOf(to);
        new TenantScope.Engine(to.firm()).run(() -> {
            var day = application.getBean(BusinessDay.class).today(PARIS);
            application
                    .getBean(Messages.class)
                    .plan(
                            to.firm(),
                            List.of(new MessageDraft(
                                    "test:" + UUID.randomUUID(),
                                    MessageKind.NOTE,
                                    Channel.EMAIL,
                                    to.debtor(),
                                    List.of(invoice.id()),
                                    null,
                                    "answer",
                                    Language.FR,
                                    day,
                                    new AnswerContent("Claire", List.of("Bonjour.")),
                                    List.of(),
                                    null)));
        });
        return found(mailTo(to.email()), "/l/[A-Za-z0-9_-]{43}");
    }

    /** The newest mail to an address, waited for. */
    String mailTo(String address) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var list = get("/sandbox/mailbox?to=" + encoded(address)).body();
            var ids = Pattern.compile("\"id\":\"([0-9]+)\"")
                    .matcher(list)
                    .results()
                    .map(id -> id.group(1))
                    .toList();
            if (!ids.isEmpty()) {
                var newest = ids.stream().max((a, b) -> Long.compare(Long.parseLong(a), Long.parseLong(b)));
                return get("/sandbox/mailbox/" + newest.orElseThrow())
                        .body()
                        .replaceAll("=\r?\n", "")
                        .replace("=3D", "=");
            }
            assertThat(System.nanoTime()).as("a mail to " + address).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    HttpResponse<String> get(String path) {
        return ask("GET", path, Map.of());
    }

    /** Asks a firm's own host, whose name this machine need not know. @return the status */
    int statusAt(String firm, String path) {
        var port = URI.create(url).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + firm + ".localhost:" + port
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var line = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(line.substring(9, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> ask(String method, String path, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path)).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return send(request.build());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String cookies) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return send(request.build());
    }

    /** Answers the door as a person does: with the page's own nonce. */
    HttpResponse<String> answer(String link, String fact) {
        return post(link, Map.of("nonce", nonceOf(get(link)), "fact", fact), "");
    }

    static String nonceOf(HttpResponse<String> page) {
        return found(page.body(), NONCE.pattern()).replaceAll(NONCE.pattern(), "$1");
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }

    static List<String> cookiesOf(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
