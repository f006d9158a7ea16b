package io.quittance.templates;

import io.quittance.branding.Brand;
import io.quittance.branding.SenderIdentity;
import io.quittance.kernel.Language;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is made of.
 *
 * @param key of its message
 * @param writtenOn the date on it
 * @param content what it says; an envelope is closed, so a consumer's amounts may be in it
 * @param access null when it opens nothing
 * @param notice null when the debtor had the data notice before
 * @param words the texts of its template
 */
public record LetterParts(
        String key,
        String template,
        Language language,
        LocalDate writtenOn,
        Firm firm,
        Brand brand,
        SenderIdentity sender,
        Debtor debtor,
        PrintableContent content,
        @Nullable Access access,
        Check check,
        @Nullable Notice notice,
        MessageWords words) {

    /** Two ways to the same page. @param page where the code is typed, as people type it @param code as people see it */
    public record Access(String link, String page, String code) {}

    /** How to see that the letter is genuine. @param page where the code is typed @param code as people see it */
    public record Check(String page, String code) {}

    /** GDPR art. 14. @param page the firm's privacy page @param authority where a complaint goes */
    public record Notice(String page, String authority) {}
}
