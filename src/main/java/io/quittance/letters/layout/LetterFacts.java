package io.quittance.letters.layout;

import io.quittance.branding.Brand;
import io.quittance.branding.SenderIdentity;
import io.quittance.paper.EnvelopeProfile;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.templates.LetterParts;
import io.quittance.templates.PrintableContent;

/**
 * A letter for an envelope; nothing else goes into it, so the same facts give the same bytes.
 *
 * @param envelope usually {@link EnvelopeProfile#forCountry} of the debtor's country
 */
record LetterFacts(LetterParts parts, EnvelopeProfile envelope) {

    PrintableContent content() {
        return parts.content();
    }

    Firm firm() {
        return parts.firm();
    }

    Brand brand() {
        return parts.brand();
    }

    SenderIdentity sender() {
        return parts.sender();
    }

    Debtor debtor() {
        return parts.debtor();
    }
}
