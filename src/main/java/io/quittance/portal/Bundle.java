package io.quittance.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The scripts of the portal behind the door, named so that the browser may fetch them while the door is answered. */
@Component
class Bundle {

    private static final Pattern SCRIPT = Pattern.compile("VAADIN/build/[A-Za-z0-9._-]+\\.js");

    private final List<String> scripts = read();

    /** Addresses of the scripts that every screen loads; empty when no bundle was built. */
    List<String> scripts() {
        return scripts;
    }

    private static List<String> read() {
        try (var page = Bundle.class.getResourceAsStream("/META-INF/VAADIN/webapp/index.html")) {
            return page == null
                    ? List.of()
                    : SCRIPT.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .map(script -> "/" + script)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
