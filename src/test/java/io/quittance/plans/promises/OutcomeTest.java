package io.quittance.plans.promises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a promise is kept. */
class OutcomeTest {

    @ParameterizedTest(name = "promised {0}, came {1}, still owed {2}: {3}")
    @CsvSource({
        "10000, 10000, 0, KEPT",
        "10000, 9500, 500, KEPT",
        "10000, 9499, 501, BROKEN",
        "10000, 0, 10000, BROKEN",
        "10000, 12000, 3000, KEPT",
        "5000, 5000, 5000, KEPT",
        "5000, 0, 10000, BROKEN",
        "10000, 6000, 0, KEPT",
        "10000, 0, 4000, BROKEN",
        "10000, 0, 0, CANCELLED",
        "1, 1, 0, KEPT"
    })
    void nearly_all_of_what_need_be_paid_is_enough(long promised, long came, long open, PromiseState state) {
        assertThat(Outcome.of(promised, came, open)).isEqualTo(state);
    }
}
