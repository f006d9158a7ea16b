package io.quittance.letters;

import io.quittance.branding.Brand;
import io.quittance.branding.SenderIdentity;
import io.quittance.kernel.Language;
import io.quittance.paper.EnvelopeProfile;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything a letter is made of; nothing else goes into it, so the same facts give the same bytes.
 *
 * @param key the key of its message, unique per firm: becomes the identity of the file
 * @param writtenOn the date on the letter
 * @param language the words; amounts and dates are written as in the debtor's country
 * @param firm the creditor, named in the legal block
 * @param brand logo and colours
 * @param sender who signs, and the account with its holder as the bank knows it
 * @param envelope usually {@link EnvelopeProfile#forCountry} of the debtor's country
 * @param content what the letter is about
 * @param access the ways into the portal, null when the letter opens nothing
 * @param check how to see that the letter is genuine
 * @param notice the data notice of a first message (GDPR art. 14), null when the debtor had one before
 */
public record LetterFacts(
        String key,
        LocalDate writtenOn,
        Language language,
        Firm firm,
        Brand brand,
        SenderIdentity sender,
        Debtor debtor,
        EnvelopeProfile envelope,
        LetterContent content,
        @Nullable Access access,
        Check check,
        @Nullable Notice notice) {

    /**
     * Two ways to the same page.
     *
     * @param link the address in the QR code
     * @param page where the code is typed, as people type it: {@code pay.example/code}
     * @param code the letter code as people see it
     */
    public record Access(String link, String page, String code) {}

    /**
     * How to check the letter.
     *
     * @param page where the check code is typed
     * @param code the check code as people see it
     */
    public record Check(String page, String code) {}

    /**
     * GDPR art. 14.
     *
     * @param page the firm's privacy page
     * @param authority where a complaint goes
     */
    public record Notice(String page, String authority) {}
}
