package io.quittance.matrix;

import io.quittance.access.GivenLink;
import io.quittance.access.Links;
import io.quittance.identity.ApiScope;
import io.quittance.identity.DebtorLogins;
import io.quittance.identity.NewSecret;
import io.quittance.identity.Role;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.Secrets;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** Two firms with the same things in them, and everybody who might ask for these. */
final class World {

    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");
    private static final Pattern PLACE =
            Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}|:(\\w+)(?:\\((?:[^()]|\\([^()]*\\))*\\))?");

    final Firm a;
    final Firm b;
    final Map<Principal, Visitor> browsers = new EnumMap<>(Principal.class);
    final Map<Principal, String> tokens = new EnumMap<>(Principal.class);
    final ApiProgram program;

    private final ApplicationContext context;
    private final Map<String, String> objectsOfA;
    private final Map<String, String> objectsOfB;

    World(ApplicationContext context, String url, String database) throws SQLException {
        this.context = context;
        this.program = new ApiProgram(url);
        var cast = new Cast(context);
        this.a = cast.firm();
        this.b = cast.firm();
        programs(cast);
        this.objectsOfA = objects(a, "A", tokens.get(Principal.CLIENT));
        this.objectsOfB = objects(b, "B", tokens.get(Principal.FOREIGN));
        for (var principal : Principal.values()) {
            browsers.put(principal, new Visitor(url));
        }
        signIn(Principal.USER, cast.person(Role.FIRM_USER, a));
        signIn(Principal.ADMIN, cast.person(Role.FIRM_ADMIN, a));
        signIn(Principal.AGENT, cast.person(Role.AGENT, a));
        signIn(Principal.STRANGER, cast.person(Role.AGENT, b));
        signIn(Principal.OPERATOR, cast.person(Role.OPERATOR));
        throughTheDoor(database);
        intoTheAccount();
    }

    /** The path of a route for an object of this kind. */
    String path(String route, String object) {
        var objects = object.equals("other") ? objectsOfB : objectsOfA;
        var template = route.substring(route.indexOf(' ') + 1).replace("/**", "/x");
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        value(route, objects, object, place.group(1) == null ? place.group(2) : place.group(1))));
    }

    private static String value(String route, Map<String, String> objects, String object, String name) {
        if (name.equals("id")) {
            var folder = route.replaceFirst("^\\w+ /api/v1/", "").replaceFirst("/.*", "");
            return objects.getOrDefault(folder, "m_999999");
        }
        if (objects.containsKey(object + "." + name)) {
            return objects.get(object + "." + name);
        }
        return switch (name) {
            case "key" -> objects.get("firm");
            case "token" -> "A".repeat(43);
            case "hash" -> "00";
            case "topic" -> "wrong";
            case "message" -> "999999";
            default -> objects.getOrDefault(name, "1");
        };
    }

    private void programs(Cast cast) {
        tokens.put(Principal.CLIENT, token(cast.client(a)));
        tokens.put(Principal.FOREIGN, token(cast.client(b)));
        // No method needs this scope yet.
        tokens.put(Principal.UNSCOPED, token(cast.client(a, ApiScope.NEGOTIATION_READ)));
    }

    private String token(NewSecret client) {
        return program.token(client.clientId(), client.secret(), null);
    }

    private Map<String, String> objects(Firm firm, String letter, String token) {
        var objects = new HashMap<String, String>();
        objects.put("firm", firm.key());
        for (var who : new String[] {"", "neighbour."}) {
            var reference = "D-" + letter + (who.isEmpty() ? "1" : "2");
            var number = "INV-" + letter + (who.isEmpty() ? "1" : "2");
            made(program.call("PUT", "/api/v1/debtors/" + reference, token, DEBTOR));
            made(program.call("PUT", "/api/v1/invoices/" + number, token, INVOICE.formatted(reference)));
            objects.put(who + "reference", reference);
            objects.put(who + "number", number);
            objects.put(who + "invoice", invoice(firm, number).toString());
            objects.put(who + "debtor", Long.toString(debtor(firm, reference)));
        }
        for (var what : List.of("listed", "unlisted")) {
            var number = "INV-" + letter + "-" + what;
            made(program.call("PUT", "/api/v1/invoices/" + number, token, INVOICE.formatted("D-" + letter + "1")));
            objects.put(what + ".invoice", invoice(firm, number).toString());
        }
        objects.put(
                "holds",
                id(made(program.call(
                        "POST", "/api/v1/holds", token, HOLD.formatted(objects.get("neighbour.reference"))))));
        var payment = made(
                program.call("POST", "/api/v1/payments", token, PAYMENT.formatted(objects.get("neighbour.number"))));
        objects.put("payments", id(payment));
        var today = context.getBean(BusinessDay.class).today(firm.zone());
        objects.put(
                "reminder-runs", id(made(program.call("POST", "/api/v1/reminder-runs", token, RUN.formatted(today)))));
        return objects;
    }

    private long debtor(Firm firm, String reference) {
        return new TenantScope.Engine(firm.id())
                .call(() -> context.getBean(Debtors.class).byReference(firm.id(), reference))
                .orElseThrow()
                .id()
                .value();
    }

    private InvoiceId invoice(Firm firm, String number) {
        return new TenantScope.Engine(firm.id())
                .call(() -> context.getBean(Invoices.class).byNumber(firm.id(), number))
                .orElseThrow()
                .id();
    }

    private void signIn(Principal principal, Cast.Person person) {
        var landed = browsers.get(principal).signIn("/staff", person.email(), person.password());
        if (landed.uri().getPath().equals("/login")) {
            throw new AssertionError(principal + " could not sign in");
        }
    }

    private void throughTheDoor(String database) throws SQLException {
        var token = context.getBean(Secrets.class).randomToken();
        var debtor = debtor(a, objectsOfA.get("reference"));
        var invoice = invoice(a, objectsOfA.get("number"));
        try (var everything = DriverManager.getConnection(database, "postgres", "")) {
            var listed = InvoiceId.parse(objectsOfA.get("listed.invoice"));
            GivenLink.naming(
                    everything,
                    context.getBean(Links.class),
                    token,
                    a.id().value(),
                    debtor,
                    invoice.value(),
                    listed.value());
        }
        enter(Principal.NARROW, "/l/" + token, Map.of("fact", objectsOfA.get("number")));
    }

    private void intoTheAccount() {
        var browser = context.getBean(Secrets.class).randomToken();
        var debtor = new DebtorId(debtor(a, objectsOfA.get("reference")));
        var code = new TenantScope.Engine(a.id())
                .call(() -> context.getBean(DebtorLogins.class).issue(a.id(), debtor, browser));
        browsers.get(Principal.ACCOUNT).carry("login-" + a.id().value(), browser);
        enter(Principal.ACCOUNT, "/c/" + a.key() + "/enter/" + code.token(), Map.of());
    }

    private void enter(Principal principal, String address, Map<String, String> fields) {
        var visitor = browsers.get(principal);
        var nonce = NONCE.matcher(visitor.get(address).body());
        if (!nonce.find()) {
            throw new AssertionError("no form at " + address);
        }
        var all = new HashMap<>(fields);
        all.put("nonce", nonce.group(1));
        var answer = visitor.submit(address, "", all);
        if (answer.statusCode() / 100 != 3) {
            throw new AssertionError(principal + " was not let in: " + answer.body());
        }
    }

    private static HttpResponse<String> made(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.uri() + " " + answer.body());
        }
        return answer;
    }

    private static String id(HttpResponse<String> answer) {
        return answer.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static final String DEBTOR = """
            {"name":"Dupont","kind":"BUSINESS","country":"FR","language":"en","email":"c@dupont.example",
             "address":{"street":"1 rue du Port","postalCode":"33000","city":"Bordeaux","country":"FR"}}""";
    private static final String INVOICE = """
            {"debtor":"%s","type":"INVOICE","issuedOn":"2026-01-01","dueOn":"2026-02-01","total":{"amount":"100.00","currency":"EUR"}}""";
    private static final String HOLD = "{\"debtor\":\"%s\",\"kind\":\"AGENT\",\"reason\":\"on the phone\"}";
    private static final String PAYMENT = """
            {"invoice":"%s","amount":{"amount":"1.00","currency":"EUR"},"valueOn":"2026-02-01","reference":"bank-1","means":"TRANSFER"}""";
    private static final String RUN = "{\"on\":\"%s\",\"rehearsal\":true,\"days\":1}";
}
