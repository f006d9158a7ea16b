package io.quittance.portal;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceContent;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import io.quittance.tenancy.Secrets;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A debtor and invoices as values, for rules that need no database. */
public final class PortalFixtures {

    static final FirmId FIRM = new FirmId(1);
    static final DebtorId DEBTOR = new DebtorId(7);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final CountryCode BELGIUM = new CountryCode("BE");

    private PortalFixtures() {}

    /** The secrets of an installation under test; the module keeps their constructor to itself. */
    public static Secrets secrets() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("quittance.secret-key", ModuleContext.SECRET)));
            context.register(Secrets.class);
            context.refresh();
            return context.getBean(Secrets.class);
        }
    }

    public static Debtor debtor(DebtorKind kind, String postcode) {
        return new Debtor(
                DEBTOR,
                FIRM,
                "D-1",
                "Dupont",
                kind,
                BELGIUM,
                Language.FR,
                EmailAddress.parse("d@debtor.example"),
                null,
                null,
                new PostalAddress("1 rue du Port", null, postcode, "Liège", BELGIUM),
                null,
                null,
                null);
    }

    public static Invoice invoice(long id, String number, LocalDate dueOn, long openCents) {
        return of(id, number, InvoiceType.INVOICE, dueOn, openCents, "EUR");
    }

    static Invoice of(long id, String number, InvoiceType type, LocalDate dueOn, long open, String currency) {
        var money = Money.ofMinor(open, currency);
        return new Invoice(
                new InvoiceId(id),
                FIRM,
                number,
                new InvoiceContent(
                        DEBTOR, type, dueOn.minusDays(30), dueOn, money, money, null, null, null, null, List.of()),
                money,
                open == 0 ? InvoiceState.PAID : InvoiceState.OPEN,
                1);
    }
}
