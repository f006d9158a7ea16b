package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void one_plain_mailbox_is_taken_as_it_is() {
        assertThat(EmailAddress.parse("Compta.Nord+relances@Dupont.example").value())
                .isEqualTo("Compta.Nord+relances@Dupont.example");
        assertThat(EmailAddress.parse("a@Dupont.EXAMPLE").domain()).isEqualTo("dupont.example");
    }

    @Test
    void blanks_around_it_are_no_part_of_it() {
        assertThat(EmailAddress.parse("  a@x.example ").value()).isEqualTo("a@x.example");
        assertThat(EmailAddress.parse("\ufeff\u00a0a@x.example\u202f\u200b").value())
                .as("those of lists, of any width and of none")
                .isEqualTo("a@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.example,b@y.example",
                "a@x.example\r\nBcc: v@z.example",
                "<a@x.example> b@y.example",
                "a@x.example\n",
                "a@x.example\t",
                "a @x.example",
                "\"a\r\nRCPT TO:<v@x>\"@b.example",
                "a@b@c.example",
                "a@localhost",
                "a..b@x.example",
                "a@-x.example",
                "a@x..example",
                "é@x.example",
                "a@x.example\u2028",
                "=?utf-8?q?a=0D=0ABcc:v@x?=@x y",
                "@x.example",
                ""
            })
    void anything_that_is_not_exactly_one_mailbox_is_refused(String text) {
        assertThatThrownBy(() -> EmailAddress.parse(text))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().getFirst().remedy())
                                .isNotBlank());
    }
}
