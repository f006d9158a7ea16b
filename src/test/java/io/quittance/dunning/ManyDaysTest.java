package io.quittance.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Language;
import io.quittance.messages.Channel;
import io.quittance.parties.DebtorKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 400 days, 1,000 invoices, zones from Apia to St John's, three outages and two clocks set back (reliability goal B9). The
 * engine looks every three hours; what it plans leaves in the debtor's contact hours.
 */
class ManyDaysTest {

    private static final int DAYS = 400;
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final int DEBTORS = 250;
    private static final int INVOICES = 4;
    private static final int RHYTHM = 7;

    private record Sent(long invoice, String step, LocalDate on, int offset, LocalDate dueOn) {}

    private final Map<Long, DebtorCase> debtors = new HashMap<>();
    private final Map<Long, LocalDate> looks = new HashMap<>();
    private final Map<Long, Sent> last = new HashMap<>();
    private final Set<String> steps = new HashSet<>();
    private final Set<String> debtorDays = new HashSet<>();
    private final Map<Long, LocalDate> contacts = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia",
                        "America/St_Johns",
                "America/New_York", "Pacific/Kiritimati", "America/Sao_Paulo", "Asia/Tehran", "Europe/London",
                        "Pacific/Chatham"
            })
    void every_step_leaves_once_around_its_day_and_the_debtor_hears_once_a_week(String zone) {
        fill(new Random(zone.hashCode()));
        play(ZoneId.of(zone));
        assertThat(sent).hasSizeGreaterThan(2_000);
        assertThat(sent).allSatisfy(one -> {
            assertThat(Cases.CALENDAR.isQuiet(one.on(), new CountryCode("FR"))).isFalse();
            assertThat(ChronoUnit.DAYS.between(one.dueOn(), one.on()))
                    .as("another invoice's reminder takes it along, by the rhythm at most")
                    .isGreaterThanOrEqualTo(one.offset() - RHYTHM);
            assertThat(one.offset() < 0 || one.on().isAfter(one.dueOn())).isTrue();
        });
        assertThat(sent.stream().filter(one -> one.offset() < 0))
                .allSatisfy(one -> assertThat(one.on()).isBefore(one.dueOn()));
    }

    private void play(ZoneId zone) {
        var now = FIRST.atTime(3, 7).atZone(zone).toInstant();
        var end = FIRST.plusDays(DAYS).atStartOfDay(zone).toInstant();
        int tick = 0;
        while (now.isBefore(end)) {
            run(LocalDate.ofInstant(now, zone));
            now = next(now, ++tick);
        }
    }

    /** Three outages of one to five days, and twice the clock goes back. */
    private static Instant next(Instant now, int tick) {
        return switch (tick) {
            case 300 -> now.plus(Duration.ofDays(1));
            case 900 -> now.plus(Duration.ofDays(3));
            case 1700 -> now.plus(Duration.ofDays(5));
            case 600, 1300 -> now.minus(Duration.ofHours(26));
            default -> now.plus(Duration.ofHours(3));
        };
    }

    private void run(LocalDate today) {
        debtors.replaceAll((id, debtor) -> looks.get(id).isAfter(today) ? debtor : work(id, debtor, today));
    }

    private DebtorCase work(long id, DebtorCase debtor, LocalDate today) {
        var plan = debtor.plan(today);
        record(plan);
        looks.put(
                id,
                plan.decisions().stream()
                        .map(DecidedClaim::nextActionOn)
                        .min(LocalDate::compareTo)
                        .orElseThrow());
        return debtor.after(plan);
    }

    private void record(DayPlan plan) {
        var reminder = plan.reminder();
        if (reminder == null) {
            return;
        }
        assertThat(debtorDays.add(reminder.key()))
                .as("a second reminder on one day: %s", reminder.key())
                .isTrue();
        var earlier = contacts.put(reminder.debtor().value(), plan.on());
        assertThat(earlier == null || !plan.on().isBefore(earlier.plusDays(RHYTHM)))
                .as("the rhythm: %s after %s", plan.on(), earlier)
                .isTrue();
        for (var taking : reminder.taking().toList()) {
            var claim = taking.claim();
            var step = taking.step();
            assertThat(steps.add(claim.invoice() + step.key()))
                    .as("a step twice")
                    .isTrue();
            var one = new Sent(claim.invoice().value(), step.key(), plan.on(), step.offsetDays(), claim.dueOn());
            var before = last.put(one.invoice(), one);
            if (before != null) {
                assertThat(ChronoUnit.DAYS.between(before.on(), one.on()))
                        .isGreaterThanOrEqualTo(Math.max(RHYTHM, one.offset() - before.offset() - RHYTHM));
            }
            sent.add(one);
        }
    }

    private void fill(Random random) {
        long invoice = 0;
        for (long d = 1; d <= DEBTORS; d++) {
            var claims = new ArrayList<ClaimInCase>();
            for (int i = 0; i < INVOICES; i++) {
                claims.add(Cases.invoice(++invoice, FIRST.plusDays(random.nextInt(DAYS) - 60)));
            }
            looks.put(d, LocalDate.EPOCH);
            debtors.put(d, new DebtorCase(Cases.scenario("fr-b2b"), situation(d), claims, List.of()));
        }
    }

    private static Situation situation(long debtor) {
        return new Situation(
                new DebtorId(debtor),
                DebtorKind.BUSINESS,
                new CountryCode("FR"),
                Language.FR,
                Set.of(Channel.EMAIL, Channel.LETTER),
                false,
                true,
                null,
                RHYTHM,
                List.of(),
                Cases.CALENDAR);
    }
}
