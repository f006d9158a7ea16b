package io.quittance.sandbox;

import io.quittance.Quittance;
import io.quittance.sandbox.database.StartRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product with everything it needs in one process, on loopback: {@code quittance demo}. What was started is stopped in
 * the reverse order at Ctrl-C.
 */
public final class Demo {

    private final DemoArguments arguments;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private Demo(DemoArguments arguments) {
        this.arguments = arguments;
    }

    /** Starts the demo and returns when it answers; ends with status 2 and one line when it cannot start. */
    public static void main(String[] arguments) {
        try {
            new Demo(DemoArguments.parse(arguments)).start();
        } catch (StartRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void start() {
        refuseBusyPort();
        LoggingSystem.get(Demo.class.getClassLoader()).beforeInitialize();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "demo-stop"));
        var data = keep(DataDirectory.open(arguments.data(), arguments.reset()));
        if (!DemoData.isComplete(data)) {
            DemoData.begin(data);
        }
        System.out.println("Starting Quittance with its data in " + arguments.data() + " ...");
        var database = keep(EmbeddedDatabase.start(data, binaries()));
        var context = keep(run(application(data, database)));
        context.getBean(DemoData.class).fillOnce();
        context.getBean(Welcome.class).greet(publicUrl());
    }

    // Somebody may take the port while the database starts.
    private ConfigurableApplicationContext run(SpringApplication application) {
        try {
            return application.run();
        } catch (ApplicationContextException e) {
            if (e.getCause() instanceof PortInUseException) {
                throw portInUse();
            }
            throw e;
        }
    }

    private SpringApplication application(DataDirectory data, EmbeddedDatabase database) {
        var application = new SpringApplication(Quittance.class, SandboxConfiguration.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "logging.file.name",
                data.folder("logs").resolve("demo.log").toString(),
                "logging.threshold.console",
                "ERROR"));
        application.addInitializers(SandboxConfiguration.initializer(data, settings(database)));
        return application;
    }

    private Map<String, Object> settings(EmbeddedDatabase database) {
        return Map.of(
                "server.port", arguments.port(),
                "server.address", "127.0.0.1",
                "quittance.public-url", publicUrl(),
                "spring.datasource.url", database.url(),
                "spring.datasource.username", "quittance_app",
                "spring.datasource.password", database.appPassword(),
                "spring.flyway.user", "quittance_owner",
                "spring.flyway.password", database.ownerPassword(),
                "spring.flyway.placeholders.app", "quittance_app");
    }

    private String publicUrl() {
        return "http://localhost:" + arguments.port();
    }

    /** Where PostgreSQL's programs are unpacked. */
    static Path binaries() {
        var cache = System.getProperty("quittance.cache", System.getProperty("java.io.tmpdir") + "/quittance");
        return Path.of(cache, "postgresql");
    }

    private void refuseBusyPort() {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), arguments.port()));
        } catch (IOException e) {
            throw portInUse();
        }
    }

    private StartRefusedException portInUse() {
        return new StartRefusedException("Port " + arguments.port() + " is in use: name another one with --port.");
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private synchronized void stop() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e);
            }
        }
    }
}
