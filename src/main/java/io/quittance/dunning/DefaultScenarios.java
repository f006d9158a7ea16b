package io.quittance.dunning;

import io.quittance.kernel.CountryCode;
import io.quittance.messages.Channel;
import io.quittance.parties.DebtorKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios every new firm starts with. The two {@code general-…} ones serve every country and kind without an own one,
 * a French consumer or a Belgian business for example.
 */
public final class DefaultScenarios {

    /** The days of the Belgian clock: CDE art. XIX.2, 14 calendar days after the free first reminder. */
    private static final int BELGIAN_NOTICE_DAYS = 14;

    /** One reminder a week at most. */
    private static final int RHYTHM_DAYS = 7;

    public static final List<Scenario> ALL = List.of(
            scenario(
                    "fr-b2b",
                    DebtorKind.BUSINESS,
                    "FR",
                    mail("pre-due", -5),
                    mail("reminder-1", 5),
                    mail("reminder-2", 15),
                    letter(30)),
            scenario("de-b2b", DebtorKind.BUSINESS, "DE", mail("reminder-1", 5), mail("reminder-2", 15), letter(30)),
            scenario("uk-b2b", DebtorKind.BUSINESS, "GB", mail("reminder-1", 5), mail("reminder-2", 15), letter(30)),
            scenario(
                    "be-consumer",
                    DebtorKind.CONSUMER,
                    "BE",
                    belgianFirstReminder(),
                    mail("reminder-2", 24),
                    letter(40)),
            scenario(
                    "nl-consumer",
                    DebtorKind.CONSUMER,
                    "NL",
                    mail("reminder-1", 5),
                    mail("reminder-2", 15),
                    letter(30)),
            scenario(
                    "general-b2b",
                    DebtorKind.BUSINESS,
                    null,
                    mail("reminder-1", 5),
                    mail("reminder-2", 15),
                    letter(30)),
            scenario(
                    "general-consumer",
                    DebtorKind.CONSUMER,
                    null,
                    mail("reminder-1", 5),
                    mail("reminder-2", 15),
                    letter(30)));

    private DefaultScenarios() {}

    private static Scenario scenario(String key, DebtorKind kind, @Nullable String country, Step... steps) {
        var debtors = country == null ? null : new CountryCode(country);
        return new Scenario(key, 1, kind, debtors, RHYTHM_DAYS, List.of(), List.of(steps));
    }

    private static Step mail(String key, int offsetDays) {
        return new Step(key, offsetDays, Channel.EMAIL, key, 0);
    }

    private static Step belgianFirstReminder() {
        return new Step("reminder-1", 5, Channel.EMAIL, "first-reminder-be", BELGIAN_NOTICE_DAYS);
    }

    private static Step letter(int offsetDays) {
        return new Step("reminder-3", offsetDays, Channel.LETTER, "reminder-3", 0);
    }
}
