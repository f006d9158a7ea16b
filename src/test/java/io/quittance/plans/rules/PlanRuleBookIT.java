package io.quittance.plans.rules;

import static io.quittance.testing.LedgerFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.terms.Band;
import io.quittance.plans.terms.PlanLimit;
import io.quittance.plans.terms.PlanRule;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.RuleChange;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a firm says otherwise than the defaults, from which day on. */
class PlanRuleBookIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");
    private static final AtomicInteger FIRMS = new AtomicInteger();
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final Band SMALL = PlanRules.band(DebtorKind.BUSINESS, 0);

    private LedgerFixture books;
    private PlanRuleBook book;

    @BeforeEach
    void books() {
        CONTEXT.travelTo(TODAY);
        books = new LedgerFixture(CONTEXT, "rules-" + FIRMS.incrementAndGet());
        book = CONTEXT.get(PlanRuleBook.class);
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void what_a_firm_says_holds_at_once_and_replaces_only_what_it_names() {
        var before = rules(EUR);
        replace(TODAY, new RuleChange(SMALL, PlanRule.MAXIMUM_COUNT, null, 10L));
        assertThat(rules(EUR).value(PlanRule.MAXIMUM_COUNT)).isEqualTo(10);
        assertThat(rules(EUR).value(PlanRule.LATEST_FIRST)).isEqualTo(before.value(PlanRule.LATEST_FIRST));
        replace(TODAY, new RuleChange(SMALL, PlanRule.MINIMUM_DOWN_PAYMENT, null, null));
        assertThat(rules(EUR).value(PlanRule.MAXIMUM_COUNT)).isEqualTo(before.value(PlanRule.MAXIMUM_COUNT));
        assertThat(rules(EUR).rules()).doesNotContain(PlanRule.MINIMUM_DOWN_PAYMENT);
    }

    @Test
    void a_version_for_later_waits_for_its_day_even_when_another_is_made_before() {
        replace(TODAY.plusDays(7), new RuleChange(SMALL, PlanRule.MAXIMUM_COUNT, null, 10L));
        replace(TODAY, new RuleChange(SMALL, PlanRule.MAXIMUM_COUNT, null, 4L));
        assertThat(rules(EUR).value(PlanRule.MAXIMUM_COUNT)).isEqualTo(4);
        CONTEXT.travelTo(TODAY.plusDays(7));
        assertThat(rules(EUR).value(PlanRule.MAXIMUM_COUNT)).isEqualTo(10);
    }

    @Test
    void an_amount_holds_in_its_currency() {
        replace(TODAY, new RuleChange(SMALL, PlanRule.MINIMUM_INSTALMENT, CHF, 20_000L));
        assertThat(rules(CHF).value(PlanRule.MINIMUM_INSTALMENT)).isEqualTo(20_000);
        assertThat(rules(EUR).value(PlanRule.MINIMUM_INSTALMENT)).isEqualTo(10_000);
    }

    @Test
    void a_firm_has_its_own_limits() {
        assertThat(limits().graceDays()).isEqualTo(3);
        replace(
                TODAY,
                new RuleChange(SMALL, PlanLimit.GRACE_DAYS, null, 0L),
                new RuleChange(SMALL, PlanLimit.SKIPS, null, 2L));
        assertThat(limits().graceDays()).isZero();
        assertThat(limits().skips()).isEqualTo(2);
        assertThat(limits().moveDays()).isEqualTo(14);
        assertThat(limits().cureDays()).isEqualTo(8);
    }

    @Test
    void a_past_day_and_a_senseless_value_are_refused() {
        assertThatThrownBy(() -> replace(TODAY.minusDays(1))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new RuleChange(SMALL, PlanRule.MAXIMUM_COUNT, null, 25L))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new RuleChange(SMALL, PlanRule.MAXIMUM_COUNT, null, 0L))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new RuleChange(SMALL, PlanLimit.CURE_DAYS, null, null))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void every_version_is_kept_with_its_author_and_day() {
        replace(
                TODAY,
                new RuleChange(SMALL, PlanRule.MAXIMUM_COUNT, null, 10L),
                new RuleChange(SMALL, PlanRule.MINIMUM_DOWN_PAYMENT, null, null));
        replace(TODAY.plusDays(3));
        var versions = books.firm.as(() -> book.versions(books.firm.id()));
        assertThat(versions).extracting(RuleVersion::version).containsExactly(2, 1);
        assertThat(versions).extracting(RuleVersion::activeFrom).containsExactly(TODAY.plusDays(3), TODAY);
        assertThat(versions).extracting(RuleVersion::author).containsOnly("staff_1");
        assertThat(versions.getFirst().changes()).isEmpty();
        assertThat(versions.getLast().changes()).hasSize(2);
    }

    @Test
    void of_two_people_who_change_the_rules_at_once_the_second_looks_first() {
        replace(TODAY);
        assertThatThrownBy(() -> new TenantScope.FirmStaff(books.firm.id())
                        .run(() -> book.replace(books.firm.id(), List.of(), TODAY, 0, "staff_2")))
                .isInstanceOf(RefusedException.class);
    }

    private void replace(LocalDate from, RuleChange... changes) {
        new TenantScope.FirmStaff(books.firm.id())
                .run(() -> book.replace(books.firm.id(), List.of(changes), from, versions(), "staff_1"));
    }

    private int versions() {
        return books.firm.as(() -> book.versions(books.firm.id())).size();
    }

    private PlanRules rules(Currency currency) {
        return books.firm.as(() -> book.of(books.firm.id(), books.dupont.id(), currency));
    }

    private io.quittance.plans.terms.PlanLimits limits() {
        return books.firm.as(() -> book.limits(books.firm.id(), books.dupont.id(), EUR));
    }
}
