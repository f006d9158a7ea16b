package io.quittance.testing;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.NewFirm;
import io.quittance.tenancy.TenantScope;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A firm to try things with, and its debtors. */
public final class FirmFixture {

    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final PostalAddress BORDEAUX = new PostalAddress("1 rue du Port", null, "33000", "Bordeaux", FRANCE);

    private final ModuleContext context;
    private final FirmId id;

    private FirmFixture(ModuleContext context, FirmId id) {
        this.context = context;
        this.id = id;
    }

    /** A French firm with euro books and 30 days. */
    public static FirmFixture aFirm(ModuleContext context, String key) {
        return new FirmFixture(
                context,
                new TenantScope.Operator().call(() -> context.get(Firms.class).create(newFirm(key))));
    }

    /** The same with a VAT identifier. */
    public static FirmFixture aFirm(ModuleContext context, String key, String vat) {
        return new FirmFixture(
                context,
                new TenantScope.Operator().call(() -> context.get(Firms.class).create(newFirm(key, vat))));
    }

    /** What is said of {@link #aFirm}. */
    public static NewFirm newFirm(String key) {
        return newFirm(key, null);
    }

    private static NewFirm newFirm(String key, @Nullable String vat) {
        return new NewFirm(
                key,
                "Maison " + key,
                "Maison " + key + " SAS",
                "123 456 789",
                vat,
                FRANCE,
                Money.currencyOf("EUR"),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                BORDEAUX,
                "Claire",
                EmailAddress.parse("compta@" + key + ".example"),
                null,
                null,
                null,
                null,
                "base",
                null,
                30);
    }

    /** The firm's identifier. */
    public FirmId id() {
        return id;
    }

    /** Does something as the machine at work for this firm. */
    public <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(id).call(work);
    }

    /** Does something as the machine at work for this firm. */
    public void doing(Runnable work) {
        new TenantScope.Engine(id).run(work);
    }

    /** A business debtor in Bordeaux. */
    public Debtor aDebtor(String reference) {
        return as(() -> context.get(Debtors.class).put(id, draft(reference)).stored());
    }

    /** What is said of {@link #aDebtor}. */
    public static DebtorDraft draft(String reference) {
        return draft(reference, "Dupont " + reference, "compta@debtor.example");
    }

    /** The same with a name and an address of its own. */
    public static DebtorDraft draft(String reference, String name, @Nullable String email) {
        return new DebtorDraft(
                reference,
                name,
                DebtorKind.BUSINESS,
                FRANCE,
                Language.FR,
                email == null ? null : EmailAddress.parse(email),
                null,
                null,
                BORDEAUX,
                null,
                null,
                null);
    }
}
