package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRefTest {

    @ParameterizedTest
    @ValueSource(strings = {"B-1", "2026_001.a", "9314110911/00/M/00/N", "Nr 7", "Ä", "~B", "日本"})
    void a_reference_comes_back_from_its_path_form(String reference) {
        var segment = PathRef.encode(reference);

        assertThat(segment).matches("~?[A-Za-z0-9._-]+");
        assertThat(PathRef.decode(segment)).isEqualTo(reference);
    }

    @Test
    void the_example_of_the_contract_holds() {
        assertThat(PathRef.decode("~OTMxNDExMDkxMS8wMC9NLzAwL04")).isEqualTo("9314110911/00/M/00/N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~!!", "~_w", "~Cg", "~IA", "~YQphCg"})
    void what_can_name_nothing_is_not_found(String segment) {
        assertThatThrownBy(() -> PathRef.decode(segment)).isInstanceOf(ProblemException.class);
    }

    @Test
    void more_than_64_characters_name_nothing() {
        assertThatThrownBy(() -> PathRef.decode("A".repeat(65))).isInstanceOf(ProblemException.class);
    }
}
