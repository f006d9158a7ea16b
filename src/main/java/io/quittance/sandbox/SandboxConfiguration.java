package io.quittance.sandbox;

import io.quittance.sandbox.database.StartRefusedException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/** The parts of the sandbox as beans, and the settings by which the product finds them. Used by the demo and by tests. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = SandboxConfiguration.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class SandboxConfiguration {

    /** Name under which the data directory keeps the key of secrets at rest. */
    static final String SECRET_KEY = "secret-key";

    /**
     * Puts the data directory and the mail catcher's socket into a context and the settings in front of all others.
     *
     * @param settings settings of the starter: port, database, public address
     */
    static ApplicationContextInitializer<ConfigurableApplicationContext> initializer(
            DataDirectory data, Map<String, Object> settings) {
        return context -> {
            var beans = context.getBeanFactory();
            var mailSocket = listen();
            beans.registerSingleton("sandboxData", data);
            beans.registerSingleton("sandboxMailSocket", mailSocket);
            var all = new HashMap<String, Object>(settings);
            all.put("quittance.secret-key", data.secret(SECRET_KEY));
            all.put("quittance.smtp-url", "smtp://127.0.0.1:" + mailSocket.getLocalPort());
            // In the demo days pass at any hour.
            all.put("quittance.contact-hours", false);
            all.put("quittance.print-dir", data.folder("printed").toString());
            // Stripe's own library writes lists as created[gte].
            all.put("server.tomcat.relaxed-query-chars", "[,]");
            all.put("stripe.api-base", settings.get("quittance.public-url") + "/sandbox/stripe/api");
            all.put(
                    "quittance.sandbox.stripe-file",
                    data.folder("stripe").resolve("stripe.jsonl").toString());
            all.put("quittance.data-dir", data.folder("documents").toString());
            context.getEnvironment().addActiveProfile("demo");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("sandbox", all));
        };
    }

    /**
     * The same for tests, with a folder of their own.
     *
     * @param folder empty; the sandbox's files
     * @param settings database, port and public address
     */
    public static ApplicationContextInitializer<ConfigurableApplicationContext> initializer(
            Path folder, Map<String, Object> settings) {
        return initializer(DataDirectory.open(folder, false), settings);
    }

    private static ServerSocket listen() {
        try {
            return MailCatcher.listen();
        } catch (IOException e) {
            throw new StartRefusedException("No free port for the catching mail server: " + e.getMessage());
        }
    }
}
