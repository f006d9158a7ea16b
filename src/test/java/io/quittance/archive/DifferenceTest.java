package io.quittance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final List<String> LINES = IntStream.range(0, 400)
            .mapToObj(i -> i % 5 == 0 ? "</td>\r\n" : "line " + i * 31 + " of the reference copy\r\n")
            .toList();

    @Test
    void a_mail_that_differs_in_a_few_lines_is_kept_in_a_few_bytes() {
        var mail = new ArrayList<>(LINES);
        mail.set(7, "line 217 of Dupont\r\n");
        mail.remove(200);
        mail.add(300, "a line more\r\n");
        assertThat(keptAndRead(String.join("", LINES), String.join("", mail))).isLessThan(120);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'',''",
                "'',x",
                "x,''",
                "abc,abc",
                "'a\n','\n\n\n'",
                "'same line twice\nsame line twice\n','same line twice\n'"
            })
    void nothing_and_little_is_read_as_it_was(String referenceCopy, String mail) {
        keptAndRead(referenceCopy, mail);
    }

    @Test
    void lines_and_pieces_in_any_order_are_read_as_they_were() {
        var random = new Random(7);
        for (int turn = 0; turn < 2_000; turn++) {
            keptAndRead(shuffled(random), shuffled(random));
        }
    }

    @Test
    void what_was_kept_before_as_runs_is_read_as_it_was() {
        var base = "abcdefghijklmnop".getBytes(StandardCharsets.US_ASCII);
        var kept = new byte[] {2, 'x', 'y', 4, 12, 1, '!'};
        assertThat(Runs.apply(base, kept)).asString(StandardCharsets.US_ASCII).isEqualTo("xyefghijklmnop!");
    }

    @Test
    void damage_is_noticed_and_not_read() {
        var base = "abc".repeat(100).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> Difference.apply(base, new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalStateException.class);
        var cut = of(base, "abcd".repeat(90).getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Difference.apply(base, Arrays.copyOf(cut, cut.length - 2)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void messages_that_leave_together_are_each_read_as_they_were() {
        var random = new Random(11);
        var copies = List.of(copy(String.join("", LINES)), copy(shuffled(random) + "x"));
        try (var differences = new Differences()) {
            for (int turn = 0; turn < 200; turn++) {
                var copy = copies.get(turn % 2);
                var message = shuffled(random).getBytes(StandardCharsets.UTF_8);
                assertThat(Difference.apply(copy.bytes(), differences.of(copy, message)))
                        .isEqualTo(message);
            }
        }
    }

    private static ReferenceCopy copy(String text) {
        return ReferenceCopy.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] of(byte[] base, byte[] text) {
        try (var maker = new Difference.Maker(base)) {
            return maker.of(text);
        }
    }

    private static String shuffled(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            var line = LINES.get(random.nextInt(60));
            text.append(line, random.nextInt(3), line.length() - random.nextInt(3));
        }
        return text.toString();
    }

    private static int keptAndRead(String referenceCopy, String mail) {
        var base = referenceCopy.getBytes(StandardCharsets.UTF_8);
        var bytes = mail.getBytes(StandardCharsets.UTF_8);
        var difference = of(base, bytes);
        assertThat(Difference.apply(base, difference)).isEqualTo(bytes);
        return difference.length;
    }
}
