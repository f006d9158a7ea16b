package io.quittance.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The golden cases of C. civ. 1342-10, BGB § 366, BW 6:43 and random ones. */
class SharesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void imp_4_pro_rata_of_300_and_700() {
        assertThat(Shares.proRata(33_333, List.of(30_000L, 70_000L))).containsExactly(10_000L, 23_333L);
    }

    @Test
    void imp_5_the_odd_cent_goes_to_the_first_of_equals() {
        assertThat(Shares.proRata(10_000, List.of(1L, 1L, 1L))).containsExactly(3_334L, 3_333L, 3_333L);
    }

    @Test
    void imp_6_cents_go_to_the_largest_remainders() {
        assertThat(Shares.proRata(5, List.of(10L, 20L, 30L))).containsExactly(1L, 2L, 2L);
    }

    @Test
    void due_claims_come_first_then_the_oldest_then_pro_rata() {
        var claims = List.of(
                claim(1, TODAY.plusDays(5), "100.00"),
                claim(2, TODAY.minusDays(5), "30.00"),
                claim(3, TODAY.minusDays(5), "70.00"),
                claim(4, TODAY.minusDays(9), "50.00"));
        var shares = Shares.byLaw(Money.parse("100.01", "EUR"), claims, TODAY);
        assertThat(shares.get(4L)).isEqualTo(Money.parse("50.00", "EUR"));
        assertThat(shares.get(2L)).isEqualTo(Money.parse("15.00", "EUR"));
        assertThat(shares.get(3L)).isEqualTo(Money.parse("35.01", "EUR"));
        assertThat(shares).doesNotContainKey(1L);
    }

    @Test
    void random_splits_add_up_and_never_exceed_a_claim() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 100_000; round++) {
            var weights = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(_ -> random.nextLong(1, 9_999_999_999_999L))
                    .toList();
            long sum = weights.stream().mapToLong(Long::longValue).sum();
            long amount = random.nextLong(sum + 1);
            var parts = Shares.proRata(amount, weights);
            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as("seed %d", seed)
                    .isEqualTo(amount);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(parts.get(i)).as("seed %d", seed).isBetween(0L, weights.get(i));
            }
        }
    }

    private static Shares.Claim claim(long id, LocalDate dueOn, String open) {
        return new Shares.Claim(id, dueOn, TODAY.minusDays(60), Money.parse(open, "EUR"));
    }
}
