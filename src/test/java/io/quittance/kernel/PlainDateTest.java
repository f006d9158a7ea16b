package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDateTest {

    @Test
    void a_plain_day_from_1990_to_2199_is_taken() {
        assertThat(PlainDate.parse("on", "1990-01-01")).isEqualTo(PlainDate.FIRST);
        assertThat(PlainDate.parse("on", "2199-12-31")).isEqualTo(PlainDate.LAST);
        assertThat(PlainDate.parse("on", "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "1989-12-31,range",
        "2200-01-01,range",
        "0000-01-01,range",
        "-0001-01-01,format",
        "+999999999-01-01,format",
        "2026-11-22T00:00:00,format",
        "2026-1-2,format",
        "' 2026-11-22',format",
        "'',format",
        "２０２６-11-22,format",
        "20261122,format",
        "2026-02-30,no-such-day",
        "2026-13-01,no-such-day"
    })
    void anything_else_is_refused_with_field_and_remedy(String text, String code) {
        assertThatThrownBy(() -> PlainDate.parse("valueOn", text))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    var why = refused.refusals().getFirst();
                    assertThat(why.field()).isEqualTo("valueOn");
                    assertThat(why.code()).isEqualTo(code);
                    assertThat(why.remedy()).isNotBlank();
                });
    }
}
