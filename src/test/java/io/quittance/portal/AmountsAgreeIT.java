package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.payments.checkout.CheckoutOrder;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.payments.checkout.StripeAccounts;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.receivables.Positions;
import io.quittance.reporting.Ageing;
import io.quittance.reporting.CaseFilter;
import io.quittance.reporting.Cases;
import io.quittance.sandbox.stripe.SimulatorAccounts;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.OwedSituation;
import io.quittance.testing.QuittanceTest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In thirty situations every surface names the same amounts, to the cent. */
@QuittanceTest
@ViewPackages(packages = {"io.quittance.portal", "io.quittance.desk"})
class AmountsAgreeIT extends SpringBrowserlessTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReaderFormat DEBTORS = ReaderFormat.of(Language.FR, new CountryCode("FR"));
    private static final ReaderFormat STAFF = ReaderFormat.of(Language.EN);
    private static final Money LEAST_BY_CARD = Money.ofMinor(100, "EUR");

    @Autowired
    private ApplicationContext context;

    @Value("${quittance.public-url}")
    private String url;

    private Cast cast;
    private Firm firm;
    private OwedSituation situation;
    private List<Position> owed;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        cast = new Cast(context);
        firm = cast.firm();
        SignedIn.as(cast.person(Role.AGENT, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    static List<Long> seeds() {
        return LongStream.range(0, 30).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_surface_names_the_same_amounts(long seed) {
        var today = bean(BusinessDay.class).today(firm.zone());
        situation = new OwedSituation(context, firm, today, seed);
        owed = as(() -> bean(Positions.class).of(firm.id(), situation.debtor()));
        theLedgerSaysSo();
        theApiSaysSo();
        theReportsSaySo();
        theDeskSaysSo();
        thePortalSaysSo();
        theLinkOfAMessageSaysSo();
        stripeSaysSo();
    }

    private void theLedgerSaysSo() {
        for (var position : owed) {
            assertThat(ledger("RECEIVABLE", position) + ledger("CREDIT", position))
                    .as("%s: net in the ledger", situation)
                    .isEqualTo(position.net().minor());
        }
    }

    private long ledger(String account, Position position) {
        return as(() -> bean(TransactionTemplate.class)
                .execute(_ -> bean(JdbcClient.class)
                        .sql("""
                        select coalesce(sum(amount_minor), 0) from receivables.entry
                        where firm_id = :firm and debtor_id = :debtor and account = :account and currency = :currency
                        """)
                        .param("firm", firm.id().value())
                        .param("debtor", situation.debtor().value())
                        .param("account", account)
                        .param("currency", position.currency().getCurrencyCode())
                        .query(Long.class)
                        .single()));
    }

    private void theApiSaysSo() {
        try (var program = new ApiProgram(url)) {
            var client = cast.client(firm);
            var token = program.token(client.clientId(), client.secret(), null);
            for (var document : situation.documents()) {
                var open = openOf(document);
                assertThat(amount(get(program, token, "/invoices/" + document.number())
                                .path("openAmount")))
                        .as("%s: %s in the API", situation, document.number())
                        .isEqualTo(open.amountText());
                var balance = get(program, token, "/invoices/" + document.number() + "/balance");
                assertThat(amount(balance.path("open"))).isEqualTo(open.amountText());
                claim(document).ifPresent(claim -> {
                    assertThat(amount(balance.path("claimable")))
                            .isEqualTo(claim.claimable().amountText());
                    assertThat(amount(balance.path("disputed")))
                            .isEqualTo(claim.disputed().amountText());
                });
            }
            var nets = StreamSupport.stream(
                            get(program, token, "/debtors/D-1").path("open").spliterator(), false)
                    .map(AmountsAgreeIT::amount)
                    .toList();
            assertThat(nets)
                    .as("%s: open of the debtor in the API", situation)
                    .isEqualTo(owed.stream()
                            .map(position -> position.net().amountText())
                            .toList());
        }
    }

    private static JsonNode get(ApiProgram program, String token, String path) {
        return JSON.readTree(program.call("GET", "/api/v1" + path, token, null).body());
    }

    private static String amount(JsonNode money) {
        return money.path("amount").asString();
    }

    private void theReportsSaySo() {
        var today = bean(BusinessDay.class).today(firm.zone());
        var figures = as(() -> bean(Ageing.class).of(firm.id(), today)).figures();
        for (var position : owed) {
            figures.stream()
                    .filter(figure -> figure.currency().equals(position.currency()))
                    .forEach(figure -> {
                        assertThat(figure.total()).as("%s: ageing", situation).isEqualTo(position.open());
                        assertThat(figure.overdue()).isEqualTo(position.overdue());
                        assertThat(figure.credits()).isEqualTo(position.credit().minus(position.onAccount()));
                    });
        }
        var cases = as(() ->
                bean(Cases.class).page(new CaseFilter(List.of(firm.id()), CaseFilter.Kind.ALL, ""), today, 0, 50));
        for (var row : cases) {
            var position = owed.stream()
                    .filter(one -> one.currency().equals(row.open().currency()))
                    .findFirst();
            assertThat(row.open())
                    .as("%s: list of cases", situation)
                    .isEqualTo(position.map(Position::net)
                            .orElse(Money.zero(row.open().currency())));
            position.ifPresent(one -> assertThat(row.overdue()).isEqualTo(one.overdue()));
        }
    }

    private void theDeskSaysSo() {
        var page = page("desk/" + firm.key() + "/case/" + situation.debtor().value());
        for (var document : openDocuments()) {
            assertThat(page)
                    .as("%s: %s at the desk", situation, document.number())
                    .contains(STAFF.money(signed(document)));
        }
        openDocuments().stream()
                .filter(document -> document.type() == InvoiceType.INVOICE)
                .findFirst()
                .flatMap(first -> in(first.total()))
                .ifPresent(position ->
                        assertThat(page).as("%s: open at the desk", situation).contains(STAFF.money(position.net())));
    }

    private void thePortalSaysSo() {
        enter(new PortalAccess.Account(firm.id(), situation.debtor(), Language.FR, now()));
        overviewNames(owed, "overview");
        for (var document : openDocuments()) {
            assertThat(page("c/" + firm.key() + "/invoices/" + document.id()))
                    .as("%s: page of %s", situation, document.number())
                    .contains(DEBTORS.money(openOf(document)));
        }
        payPageNames(owed);
        boolean nothing = owed.stream().allMatch(position -> position.claims().isEmpty());
        assertThat(page("c/" + firm.key() + "/overview").contains("Tout est réglé"))
                .as("%s: all paid", situation)
                .isEqualTo(nothing);
    }

    /** A message about the first open invoice: behind its link are its claims and all credit, and never "all paid". */
    private void theLinkOfAMessageSaysSo() {
        var claims = owed.stream()
                .flatMap(position -> position.claims().stream())
                .map(Claim::invoice)
                .limit(1)
                .collect(Collectors.toSet());
        var invoices = claims.isEmpty()
                ? situation.documents().stream().map(Invoice::id).limit(1).collect(Collectors.toSet())
                : claims;
        enter(new PortalAccess.Narrow(
                firm.id(), situation.debtor(), Language.FR, now(), Set.copyOf(invoices), Set.of()));
        var about = owed.stream()
                .map(position -> position.about(invoices))
                .filter(position -> !position.claims().isEmpty())
                .toList();
        overviewNames(about, "overview behind a link");
        payPageNames(about);
        assertThat(page("c/" + firm.key() + "/overview")).doesNotContain("Tout est réglé");
    }

    private void overviewNames(List<Position> positions, String where) {
        var page = page("c/" + firm.key() + "/overview");
        for (var position : positions) {
            if (position.payable().isPositive()) {
                assertThat(page).as("%s: %s", situation, where).contains(DEBTORS.money(position.payable()));
            } else if (!position.claims().isEmpty()) {
                assertThat(page).as("%s: %s", situation, where).contains("rien à payer maintenant");
            }
            if (position.onItsWay().isPositive()) {
                assertThat(page).contains(DEBTORS.money(position.onItsWay().negated()));
            }
            if (position.creditLeft().isPositive()) {
                assertThat(page).contains(DEBTORS.money(position.creditLeft()));
            }
        }
    }

    private void payPageNames(List<Position> positions) {
        for (var position : positions) {
            var page = page("c/" + firm.key() + "/pay?currency=" + position.currency());
            assertThat(page)
                    .as("%s: pay page", situation)
                    .contains(
                            position.payable().isPositive()
                                    ? "Payer " + DEBTORS.money(position.payable())
                                    : "Il n’y a rien à payer");
        }
    }

    private void stripeSaysSo() {
        var account = bean(SimulatorAccounts.class).open(firm.key(), "Atelier", "EUR");
        as(() -> {
            bean(StripeAccounts.class).put(firm.id(), account.secretKey(), account.webhookSecret());
            return true;
        });
        for (var position : owed) {
            var claims = position.claims().stream().map(Claim::invoice).toList();
            if (position.payable().minor() >= LEAST_BY_CARD.minor()) {
                var page = bean(Checkouts.class).start(firm.id(), situation.debtor(), order(claims));
                assertThat(asked(page.toString()))
                        .as("%s: Stripe's page", situation)
                        .isEqualTo(position.payable().minor());
            } else if (position.payable().isZero()) {
                assertThatThrownBy(() -> bean(Checkouts.class).start(firm.id(), situation.debtor(), order(claims)))
                        .as("%s: nothing for Stripe's page", situation)
                        .isInstanceOf(RefusedException.class);
            }
        }
    }

    private CheckoutOrder order(List<InvoiceId> invoices) {
        return new CheckoutOrder(invoices, null, false, Language.FR, url + "/c/x/paid", url + "/c/x/pay");
    }

    private long asked(String page) {
        return as(() -> bean(TransactionTemplate.class)
                .execute(_ -> bean(JdbcClient.class)
                        .sql("select amount_minor from payments.checkout where firm_id = :firm and url = :url")
                        .param("firm", firm.id().value())
                        .param("url", page)
                        .query(Long.class)
                        .single()));
    }

    private String page(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    private void enter(PortalAccess access) {
        VaadinSession.getCurrent().getSession().setAttribute(Visits.name(firm.id()), access);
    }

    private List<Invoice> openDocuments() {
        return situation.documents().stream()
                .filter(document -> openOf(document).isPositive())
                .toList();
    }

    private Money openOf(Invoice document) {
        return in(document.total())
                .map(position -> position.openOf(document.id()))
                .orElse(Money.zero(document.total().currency()));
    }

    private Money signed(Invoice document) {
        return document.type() == InvoiceType.CREDIT_NOTE ? openOf(document).negated() : openOf(document);
    }

    private Optional<Claim> claim(Invoice document) {
        return in(document.total()).flatMap(position -> position.claim(document.id()));
    }

    private Optional<Position> in(Money money) {
        return owed.stream()
                .filter(position -> position.currency().equals(money.currency()))
                .findFirst();
    }

    private Instant now() {
        return bean(InstantSource.class).instant();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
