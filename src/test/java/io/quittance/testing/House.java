package io.quittance.testing;

import io.quittance.Quittance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Production as `run` starts it, without the sandbox, on an empty database of its own. */
public final class House implements AutoCloseable {

    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();
    private final String url;
    private final ConfigurableApplicationContext context;

    /** Starts it with further settings, each {@code --name=value}. */
    public House(String... further) {
        this(TestDatabase.fresh(), further);
    }

    /** Starts it on this database, migrated and otherwise empty. */
    public House(TestDatabase.TestDb database, String... further) {
        int port = freePort();
        this.url = "http://localhost:" + port;
        var settings = List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--quittance.public-url=" + url,
                "--quittance.smtp-url=smtp://127.0.0.1:9",
                "--quittance.secret-key=for tests only, thirty-two characters or more",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=quittance_app",
                "--spring.flyway.user=quittance_owner",
                "--spring.flyway.placeholders.app=quittance_app");
        this.context = SpringApplication.run(
                Quittance.class,
                Stream.concat(settings.stream(), Stream.of(further)).toArray(String[]::new));
    }

    /** Where it answers. */
    public String url() {
        return url;
    }

    /** One of its parts. */
    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
