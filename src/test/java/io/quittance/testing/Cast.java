package io.quittance.testing;

import io.quittance.identity.Accounts;
import io.quittance.identity.ApiClients;
import io.quittance.identity.ApiScope;
import io.quittance.identity.NewSecret;
import io.quittance.identity.Role;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.StaffId;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Makes the firms, people and programs a test of the whole application needs; each has a name of its own. */
public final class Cast {

    private static final String PASSWORD = "four unrelated dry words";

    private final ApplicationContext context;

    /** A cast in this application. */
    public Cast(ApplicationContext context) {
        this.context = context;
    }

    /** A person who can sign in by password. */
    public record Person(StaffId id, String email, String password) {}

    /** A French firm. */
    public Firm firm() {
        var key = "f" + UUID.randomUUID().toString().substring(0, 12).replace("-", "");
        var firms = context.getBean(Firms.class);
        var id = new TenantScope.Operator().call(() -> firms.create(FirmFixture.newFirm(key)));
        return new TenantScope.FirmStaff(id).call(() -> firms.get(id));
    }

    /** A person with a role at these firms. */
    public Person person(Role role, Firm... firms) {
        return person(role, Language.EN, firms);
    }

    /** Somebody with a password who reads this language. */
    public Person person(Role role, Language language, Firm... firms) {
        var email = "p" + UUID.randomUUID() + "@people.example";
        List<FirmId> at = Arrays.stream(firms).map(Firm::id).toList();
        var id = new TenantScope.Platform()
                .call(() -> context.getBean(Accounts.class)
                        .withPassword(EmailAddress.parse(email), "Person " + role, language, PASSWORD, role, at));
        return new Person(id, email, PASSWORD);
    }

    /** An API client of the firm with these scopes, or with all when none is named. */
    public NewSecret client(Firm firm, ApiScope... scopes) {
        var granted = scopes.length == 0 ? EnumSet.allOf(ApiScope.class) : EnumSet.copyOf(List.of(scopes));
        return new TenantScope.FirmStaff(firm.id())
                .call(() -> context.getBean(ApiClients.class).create(firm.id(), "Test", granted, "test"));
    }
}
