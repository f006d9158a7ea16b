package io.quittance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be known about the images without an engine to build them. */
class DockerFilesTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?\\}");

    @Test
    void the_example_of_settings_names_every_variable_that_compose_asks_for() throws IOException {
        var asked = VARIABLE.matcher(read("compose.yaml"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var example = Files.readAllLines(DOCKER.resolve(".env.example")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(example);
    }

    @Test
    void every_file_that_compose_mounts_is_there() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(read("compose.yaml"));
        @SuppressWarnings("unchecked")
        var mounts = (List<String>) compose.get("services").get("database").get("volumes");
        assertThat(mounts)
                .filteredOn(mount -> mount.startsWith("."))
                .hasSize(2)
                .allSatisfy(mount -> assertThat(DOCKER.resolve(mount.substring(0, mount.indexOf(':'))))
                        .exists());
    }

    @Test
    void the_image_runs_the_production_jar_as_an_ordinary_user() throws IOException {
        var dockerfile = read("Dockerfile");
        assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM")))
                .last()
                .asString()
                .endsWith("25-jre");
        assertThat(dockerfile.substring(dockerfile.lastIndexOf("FROM")))
                .contains("USER 10001", "quittance.jar")
                .doesNotContain("sandbox");
    }

    @Test
    void the_roles_of_an_outside_server_are_those_of_the_demo() throws IOException {
        assertThat(read("database/10-roles.sh")).contains("owner_password", "app_password", "roles.sql");
        assertThat(Files.readString(Path.of("src/main/resources/db/roles.sql")))
                .contains(":'owner_password'", ":'app_password'");
    }

    private static String read(String file) throws IOException {
        return Files.readString(DOCKER.resolve(file));
    }
}
