package io.quittance.portal.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The scripts behind the door, named so that the browser may fetch them while the door is being answered: those that every
 * screen loads and no others.
 */
@Component
class Bundle {

    private static final String FILES = "classpath*:META-INF/VAADIN/webapp/VAADIN/build/*.js";
    private static final List<String> ALWAYS =
            List.of("indexhtml-", "FlowBootstrap-", "FlowClient-", "generated-flow-imports-");

    private final List<String> scripts = read();

    /** Addresses of the scripts; empty when no bundle was built. */
    List<String> scripts() {
        return scripts;
    }

    private static List<String> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Resource::getFilename)
                    .filter(name -> name != null && ALWAYS.stream().anyMatch(name::startsWith))
                    .map(name -> "/VAADIN/build/" + name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
