package io.quittance.plans.agreement;

import static io.quittance.plans.agreement.AcknowledgementText.BE;
import static io.quittance.plans.agreement.AcknowledgementText.COSTS;
import static io.quittance.plans.agreement.AcknowledgementText.DE;
import static io.quittance.plans.agreement.AcknowledgementText.DE_CONSUMER;
import static io.quittance.plans.agreement.AcknowledgementText.FR;
import static io.quittance.plans.agreement.AcknowledgementText.GB;
import static io.quittance.plans.agreement.AcknowledgementText.NL;
import static io.quittance.plans.agreement.AcknowledgementText.OTHER;
import static io.quittance.plans.agreement.AcknowledgementText.STATEMENT;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.agreement.Agreements.Declaration;
import io.quittance.texts.Texts;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * What is said before a debtor acknowledges a debt: costs (RDG § 13a Abs. 3), objections that may be lost (RDG § 13a Abs. 4), and
 * what it does to limitation (C. civ. art. 2240; BGB § 212; Belgian old C. civ. art. 2248; BW art. 3:318; Limitation Act 1980
 * s. 29).
 */
final class Declarations {

    private Declarations() {}

    /** For a debtor in a country. @param creditor the firm's legal name */
    static Declaration of(CountryCode country, DebtorKind kind, Language language, String creditor, Money total) {
        var texts = new Texts(language);
        var warnings = new ArrayList<String>();
        warnings.add(texts.of(COSTS));
        if (country.value().equals(DE.name()) && kind == DebtorKind.CONSUMER) {
            warnings.add(texts.of(DE_CONSUMER));
        }
        warnings.add(texts.of(law(country)));
        var sum = ReaderFormat.of(language, country).money(total);
        return new Declaration(warnings, texts.of(STATEMENT, creditor, sum));
    }

    private static AcknowledgementText law(CountryCode country) {
        return Stream.of(FR, BE, NL, DE, GB)
                .filter(law -> law.name().equals(country.value()))
                .findFirst()
                .orElse(OTHER);
    }
}
