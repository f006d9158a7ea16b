package io.quittance.sandbox.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the simulated Stripe remembers: objects by account and identifier, each change written as one line to a file, so that
 * a killed demo finds its payments again. Whoever changes more than one object holds the store's monitor.
 */
@Component
class SimulatorStore {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final JsonMapper json = JsonMapper.builder().build();
    private final ObjectNode templates = read(json, "stripe-objects.json");
    private final Map<String, Stored> objects = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final @Nullable Path file;

    private record Stored(String account, ObjectNode object) {}

    SimulatorStore(@Value("${quittance.sandbox.stripe-file:}") String file) {
        this.file = file.isEmpty() ? null : Path.of(file);
        if (this.file != null && Files.exists(this.file)) {
            load(this.file);
        }
    }

    /** A new object of this type with every field Stripe documents, saved only by {@link #put}. */
    ObjectNode blank(String type, String idPrefix) {
        return ((ObjectNode) templates.required(type).deepCopy()).put("id", idPrefix + randomText(24));
    }

    /** A node without fields. */
    ObjectNode empty() {
        return json.createObjectNode();
    }

    /** Remembers the object as it is now. */
    synchronized ObjectNode put(String account, ObjectNode object) {
        objects.put(object.required("id").asString(), new Stored(account, object.deepCopy()));
        append(account, object);
        return object;
    }

    /** A copy of the account's object. */
    synchronized Optional<ObjectNode> find(String account, String id) {
        return Optional.ofNullable(objects.get(id))
                .filter(stored -> stored.account.equals(account))
                .map(stored -> stored.object.deepCopy());
    }

    /** The account that owns an object. */
    synchronized Optional<String> ownerOf(String id) {
        return Optional.ofNullable(objects.get(id)).map(Stored::account);
    }

    /** Copies of the account's objects of a type, newest first as Stripe lists them. */
    synchronized List<ObjectNode> list(String account, String type, Predicate<ObjectNode> wanted) {
        return objects.values().stream()
                .filter(stored -> stored.account.equals(account)
                        && stored.object.path("object").asString("").equals(type)
                        && wanted.test(stored.object))
                .map(stored -> stored.object.deepCopy())
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::reversed));
    }

    /** Random letters and digits. */
    String randomText(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }

    private void append(String account, ObjectNode object) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    line(account, object),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String account, ObjectNode object) {
        var line = json.createObjectNode().put("account", account);
        line.set("object", object);
        return json.writeValueAsString(line) + "\n";
    }

    /** Takes the last version of each object and writes the file anew; a line cut by a kill is passed over. */
    private void load(Path path) {
        try {
            for (var line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                remember(line);
            }
            var fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.write(
                    fresh,
                    objects.values().stream()
                            .sorted(Comparator.comparingLong(
                                    stored -> stored.object.path("created").asLong(0)))
                            .map(stored -> line(stored.account, stored.object).stripTrailing())
                            .toList());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(String line) {
        try {
            var node = json.readTree(line);
            var object = (ObjectNode) node.required("object");
            objects.put(
                    object.required("id").asString(),
                    new Stored(node.required("account").asString(), object));
        } catch (JacksonException _) {
            // the last line of a killed process
        }
    }

    private static ObjectNode read(JsonMapper json, String resource) {
        try (var stream = SimulatorStore.class.getResourceAsStream(resource)) {
            return (ObjectNode) json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
