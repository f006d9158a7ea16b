package io.quittance.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.QuittanceTest;
import io.quittance.testing.Screen;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Calls every route as everybody, for own and foreign objects, and compares with the reviewed list. */
@QuittanceTest
class AuthorizationMatrixIT {

    private static final Path ACTUAL = Path.of("target", "authorization-matrix.actual.csv");

    @Autowired
    private ApplicationContext context;

    @Value("${quittance.public-url}")
    private String url;

    @Value("${spring.datasource.url}")
    private String database;

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        var listed = Matrix.read().stream().map(Matrix.Row::route).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed)
                .as("a new route needs a reviewed row in authorization-matrix.csv")
                .isEqualTo(Routes.of(context));
    }

    @Test
    void everybody_gets_what_the_reviewed_list_says() throws SQLException, IOException {
        var world = new World(context, url, database);
        var expected = Matrix.read().stream().collect(Collectors.toMap(Matrix.Row::name, row -> row));
        var actual = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var route : leavingLast(Routes.of(context))) {
            for (var object : objects(route)) {
                var outcomes = outcomes(world, route, object);
                actual.add(Matrix.line(route, object, outcomes));
                var row = expected.get(route + ";" + object);
                if (row == null || !row.expected().equals(outcomes)) {
                    wrong.add(Matrix.line(route, object, outcomes));
                }
            }
        }
        Files.createDirectories(ACTUAL.getParent());
        Files.write(ACTUAL, actual);
        assertThat(wrong)
                .as("differs from authorization-matrix.csv; all of it is in " + ACTUAL)
                .isEmpty();
    }

    /** Whoever has left is a stranger to every route after it. */
    private static List<String> leavingLast(Collection<String> routes) {
        return routes.stream()
                .sorted(Comparator.comparing(route -> route.endsWith("/leave")))
                .toList();
    }

    private static List<String> objects(String route) {
        if (route.startsWith("VIEW /c/") && route.contains("/:invoice")) {
            return List.of("own", "listed", "unlisted", "neighbour", "other");
        }
        if (route.matches(".*(/:invoice|/:debtor).*")) {
            return List.of("own", "neighbour", "other");
        }
        return route.matches(".*(:firm|\\{firm|\\{key|\\{id|\\{number|\\{reference).*")
                ? List.of("own", "other")
                : List.of("-");
    }

    private static Map<Principal, String> outcomes(World world, String route, String object) {
        var outcomes = new EnumMap<Principal, String>(Principal.class);
        Arrays.stream(Principal.values())
                .forEach(principal -> outcomes.put(principal, outcome(world, route, object, principal)));
        return outcomes;
    }

    private static String outcome(World world, String route, String object, Principal principal) {
        var path = route.startsWith("ROUTER ") ? "/" : world.path(route, object);
        var visitor = world.browsers.get(principal);
        var method = route.startsWith("VIEW ") || route.startsWith("ROUTER ")
                ? "GET"
                : route.substring(0, route.indexOf(' '));
        if (principal.isProgram()) {
            return told(world.program.call(
                    method, path, world.tokens.get(principal), method.matches("GET|DELETE") ? null : "{}"));
        }
        var answer = method.equals("GET") ? visitor.get(path) : visitor.call(method, path);
        if (!route.startsWith("VIEW ") || answer.statusCode() != 200) {
            return told(answer);
        }
        var firm = object.equals("other") ? world.b : world.a;
        return seen(new Screen(visitor).content(path.substring(1)), object.equals("-") ? "" : firm.name());
    }

    private static String told(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 401, 403, 404 -> Integer.toString(answer.statusCode());
            case 301, 302, 303, 307, 308 ->
                location.contains("/oauth2/authorization/") || location.matches(".*/login(\\?.*)?")
                        ? "login"
                        : location.matches(".*/c/[^/]+(/enter)?") ? "door" : "in";
            default -> answer.statusCode() < 500 ? "in" : "failed " + answer.statusCode();
        };
    }

    /** What a screen shows: nothing but its own firm's name proves that somebody was let in. */
    private static String seen(String content, String mark) {
        if (content.contains("/oauth2/authorization/")) {
            return "login";
        }
        if (content.contains("nothing-here")) {
            return "404";
        }
        if (content.contains("There was an exception") || content.contains("appError")) {
            return "failed";
        }
        return content.contains(mark) ? "in" : "nothing shown";
    }
}
