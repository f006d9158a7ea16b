package io.quittance.plans.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.parties.DebtorKind;
import org.junit.jupiter.api.Test;

/** What a debtor is told before acknowledging a debt. */
class DeclarationsTest {

    private static final Money SUM = Money.parse("1284.50", "EUR");

    @Test
    void a_german_consumer_learns_first_which_objections_may_be_lost() {
        var consumer = of("DE", DebtorKind.CONSUMER, Language.DE);
        assertThat(consumer.warnings()).hasSize(3);
        assertThat(consumer.warnings().get(1)).contains("Einwendungen und Einreden", "verjährt");
        assertThat(consumer.warnings().getLast()).contains("§ 212 BGB");
        assertThat(of("DE", DebtorKind.BUSINESS, Language.DE).warnings())
                .noneMatch(text -> text.contains("Einwendungen"));
        assertThat(consumer.statement()).contains("1.284,50", "Maison Lavande SAS");
    }

    @Test
    void each_country_names_its_own_law_and_a_country_without_one_names_none() {
        assertThat(of("FR", DebtorKind.CONSUMER, Language.FR).shown()).contains("2240");
        assertThat(of("BE", DebtorKind.CONSUMER, Language.NL).shown()).contains("2248");
        assertThat(of("NL", DebtorKind.CONSUMER, Language.NL).shown()).contains("3:318");
        assertThat(of("GB", DebtorKind.CONSUMER, Language.EN).shown()).contains("Limitation Act 1980");
        assertThat(of("IT", DebtorKind.CONSUMER, Language.EN).shown()).doesNotContainPattern("article|section|Act ");
    }

    @Test
    void what_is_kept_is_all_that_was_shown() {
        for (var language : Language.values()) {
            var asked = of("FR", DebtorKind.CONSUMER, language);
            assertThat(asked.shown().lines())
                    .hasSize(asked.warnings().size() + 1)
                    .endsWith(asked.statement());
        }
    }

    private static Agreements.Declaration of(String country, DebtorKind kind, Language language) {
        return Declarations.of(new CountryCode(country), kind, language, "Maison Lavande SAS", SUM);
    }
}
