package io.quittance.sandbox;

import io.quittance.identity.Accounts;
import io.quittance.identity.ApiClients;
import io.quittance.identity.ApiScope;
import io.quittance.identity.Role;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.parties.Firm;
import io.quittance.tenancy.TenantScope;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may sign in to the demo, and the API client of each firm. Passwords and secrets are random at every reset. */
@Component
class DemoPeople {

    /** A person of the demo; {@code firms} are keys. */
    record Person(String name, String email, Role role, Language language, List<String> firms) {}

    /** Everybody, in the order in which the demo shows them. */
    static final List<Person> ALL = List.of(
            new Person("Olivia Stern", "operator@quittance.example", Role.OPERATOR, Language.EN, List.of()),
            new Person(
                    "Agnès Colin",
                    "agnes@agence-colin.example",
                    Role.AGENT,
                    Language.FR,
                    List.of("maison-lavande", "zonnewarmte", "nordlicht")),
            new Person(
                    "Ben Okafor",
                    "ben@agence-colin.example",
                    Role.AGENT,
                    Language.EN,
                    List.of("maison-lavande", "nordlicht")),
            new Person(
                    "Camille Fabre",
                    "camille@maison-lavande.example",
                    Role.FIRM_ADMIN,
                    Language.FR,
                    List.of("maison-lavande")),
            new Person(
                    "Léo Marchand",
                    "leo@maison-lavande.example",
                    Role.FIRM_USER,
                    Language.FR,
                    List.of("maison-lavande")),
            new Person(
                    "Jan Vermeulen", "jan@zonnewarmte.example", Role.FIRM_ADMIN, Language.NL, List.of("zonnewarmte")),
            new Person("Inken Thomsen", "inken@nordlicht.example", Role.FIRM_ADMIN, Language.DE, List.of("nordlicht")));

    private final Accounts accounts;
    private final ApiClients clients;
    private final DataDirectory data;

    DemoPeople(Accounts accounts, ApiClients clients, DataDirectory data) {
        this.accounts = accounts;
        this.clients = clients;
        this.data = data;
    }

    static String passwordName(String email) {
        return "password." + email;
    }

    static String clientIdName(String firm) {
        return "client." + firm + ".id";
    }

    static String clientSecretName(String firm) {
        return "client." + firm + ".secret";
    }

    /** Makes all accounts and clients. */
    void settle(List<Firm> firms) {
        for (var person : ALL) {
            var ids = firms.stream()
                    .filter(firm -> person.firms().contains(firm.key()))
                    .map(Firm::id)
                    .toList();
            new TenantScope.Platform()
                    .run(() -> accounts.withPassword(
                            EmailAddress.parse(person.email()),
                            person.name(),
                            person.language(),
                            data.secret(passwordName(person.email())),
                            person.role(),
                            ids));
        }
        for (var firm : firms) {
            var made = new TenantScope.FirmStaff(firm.id())
                    .call(() -> clients.create(firm.id(), "Accounting", EnumSet.allOf(ApiScope.class), "demo"));
            data.keep(clientIdName(firm.key()), made.clientId());
            data.keep(clientSecretName(firm.key()), made.secret());
        }
    }
}
