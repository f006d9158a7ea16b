package io.quittance.letters.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Hashes;
import io.quittance.kernel.Language;
import io.quittance.paper.EnvelopeProfile;
import io.quittance.paper.JoinedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A letter is written again after a crash, by another process: it must be the same to the byte. */
class SameBytesTest {

    @Test
    void another_process_writes_the_same_bytes() throws Exception {
        assertThat(elsewhere()).isEqualTo(hashes());
    }

    @Test
    void eight_threads_write_the_same_bytes_as_one() throws Exception {
        var alone = hashes();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var hashes : threads.invokeAll(Collections.nCopies(16, (Callable<String>) () -> hashes()))) {
                assertThat(hashes.get()).isEqualTo(alone);
            }
        }
    }

    /** Prints the hashes, for the test that asks another process. */
    public static void main(String[] arguments) {
        System.out.print(hashes());
    }

    private static String elsewhere() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=fi",
                        "-Duser.timezone=Pacific/Auckland",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameBytesTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    private static String hashes() {
        var letters = Stream.of(Language.values())
                .flatMap(language -> Stream.of(1, 60).map(invoices -> letter(language, invoices)))
                .toList();
        return Stream.concat(letters.stream(), Stream.of(joined(letters)))
                .map(Hashes::sha256Hex)
                .collect(Collectors.joining("\n"));
    }

    private static byte[] letter(Language language, int invoices) {
        var country = language == Language.EN ? "GB" : language == Language.NL ? "BE" : language.name();
        var debtor = SampleLetters.debtor(country, language);
        var content = SampleLetters.reminder("reminder-3", invoices, "EUR");
        return new Letters()
                .render(SampleLetters.letter(country, debtor, EnvelopeProfile.forCountry(debtor.country()), content))
                .pdf();
    }

    private static byte[] joined(List<byte[]> letters) {
        var out = new ByteArrayOutputStream();
        try (var run = new JoinedFile(out, "run")) {
            letters.forEach(run::add);
        }
        return out.toByteArray();
    }
}
