package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({
        "zoé@x.example, zoé@x.example",
        "'zoe\u0301@x.example', zoé@x.example",
        "Ηλίας.Π@x.example, Ηλίας.Π@x.example",
        "用户@x.example, 用户@x.example",
        "हिन्दी@x.example, हिन्दी@x.example",
        "a@müller-söhne.example, a@xn--mller-shne-kcb9d.example",
        "a@Mu\u0308ller-SÖHNE.example, a@xn--mller-shne-kcb9d.example",
        "a@straße.example, a@xn--strae-oqa.example",
        "é@例え。テスト, é@xn--r8jz45g.xn--zckzah"
    })
    void letters_of_other_alphabets_have_one_form_and_domains_that_of_ascii(String written, String form) {
        var address = EmailAddress.parse(written);
        assertThat(address.value()).isEqualTo(form);
        assertThat(EmailAddress.parse(form)).isEqualTo(address);
        assertThat(address.isInternational()).isEqualTo(form.chars().anyMatch(c -> c > 127));
    }

    @Test
    void its_length_is_that_of_its_bytes() {
        assertThat(EmailAddress.read("é".repeat(32) + "@x.example")).isPresent();
        assertThat(EmailAddress.read("é".repeat(33) + "@x.example")).isEmpty();
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
                "ａ@x.example",
                "ﬁrma@x.example",
                "a\u200bb@x.example",
                "a\ufe0f@x.example",
                "\u0301a@x.example",
                "a\u202eb@x.example",
                "\u3164@x.example",
                "o’brien@x.example",
                "a＠x.example",
                "a@\u202ex.example",
                "a@-ü.example",
                "a@xn--\u0101.example",
                "a@☃",
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
