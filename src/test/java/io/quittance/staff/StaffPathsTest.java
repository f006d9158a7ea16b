package io.quittance.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StaffPathsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/quittance");
    private static final Pattern ADDRESS = Pattern.compile("\"/?(desk|console)[/\"]");

    /** Edge and sign-in guard these addresses, a mail to a firm leads to them: all lie below the pages. The sandbox is not part of the product. */
    private static final List<String> BELOW = List.of(
            "edge/HostGate.java",
            "identity/StaffStart.java",
            "identity/Refusals.java",
            "notices/AccountMails.java",
            "notices/FirmNotes.java");

    @Test
    void only_one_class_puts_the_address_of_a_staff_page_together() throws IOException {
        var found = new TreeSet<String>();
        try (var walk = Files.walk(SOURCES)) {
            for (var file :
                    walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                var name = SOURCES.relativize(file).toString();
                if (name.startsWith("sandbox/") || name.equals("staff/StaffPaths.java") || BELOW.contains(name)) {
                    continue;
                }
                Files.readAllLines(file).stream()
                        .filter(line -> !line.strip().startsWith("@"))
                        .filter(line -> ADDRESS.matcher(line).find())
                        .forEach(line -> found.add(name + ": " + line.strip()));
            }
        }
        assertThat(found).isEmpty();
    }
}
