package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A firm whose invoices are collected: the creditor, named and reachable in every message.
 *
 * @param key its name in addresses of pages, {@code maison-lavande}
 * @param name the name people know
 * @param legalName the name in the register
 * @param registerNumber SIREN, company number and the like
 * @param currency the currency of its books, used when an import names none
 * @param zone its business day
 * @param contactEmail where debtors' answers go
 * @param accountHolder holder of the account as the bank knows it (Verification of Payee, Regulation (EU) 2024/886)
 * @param brand key of the theme
 * @param mailFrom sender address of its mails; null = the installation's
 * @param paymentDays days from issue to due date when neither invoice nor debtor says
 * @param stage how far it is on its way to writing to debtors
 * @param stageSince the business day on which it came there
 */
public record Firm(
        FirmId id,
        String key,
        String name,
        String legalName,
        String registerNumber,
        @Nullable String vatId,
        CountryCode country,
        Currency currency,
        ZoneId zone,
        Language language,
        PostalAddress address,
        String contactName,
        EmailAddress contactEmail,
        @Nullable String contactPhone,
        @Nullable String privacyUrl,
        @Nullable String accountHolder,
        @Nullable Iban iban,
        String brand,
        @Nullable EmailAddress mailFrom,
        int paymentDays,
        FirmStage stage,
        LocalDate stageSince) {

    /** True when no reminder leaves on this day. */
    public boolean restsOn(LocalDate day) {
        return stage != FirmStage.LIVE && !stageSince.isAfter(day);
    }

    /** The same with corrected content; what the books and the bank go by stays. */
    Firm corrected(NewFirm said) {
        return new Firm(
                id,
                key,
                said.name(),
                said.legalName(),
                said.registerNumber(),
                said.vatId(),
                country,
                currency,
                zone,
                said.language(),
                said.address(),
                said.contactName(),
                said.contactEmail(),
                said.contactPhone(),
                said.privacyUrl(),
                accountHolder,
                iban,
                said.brand(),
                said.mailFrom(),
                said.paymentDays(),
                stage,
                stageSince);
    }

    /** What is said about it, as when it was set up. */
    NewFirm content() {
        return new NewFirm(
                key,
                name,
                legalName,
                registerNumber,
                vatId,
                country,
                currency,
                zone,
                language,
                address,
                contactName,
                contactEmail,
                contactPhone,
                privacyUrl,
                accountHolder,
                iban,
                brand,
                mailFrom,
                paymentDays);
    }
}
