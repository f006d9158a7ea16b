package io.quittance.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.quittance.sandbox.SandboxConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives an application under test its database, whose statements are counted, its folder and a free port. */
public final class TestApplication implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var statements = new StatementCount();
        context.getBeanFactory().registerSingleton("statementCount", statements);
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setDataSource(
                            statements.counted(new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), "")));
                }
                return bean;
            }
        });
        var port = freePort();
        SandboxConfiguration.initializer(
                        folder(),
                        Map.of(
                                "server.port", port,
                                "server.address", "127.0.0.1",
                                "quittance.public-url", "http://localhost:" + port,
                                "spring.datasource.url", TestDatabase.fresh().url(),
                                "spring.datasource.username", "quittance_app",
                                "spring.flyway.user", "quittance_owner",
                                "spring.flyway.placeholders.app", "quittance_app"))
                .initialize(context);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("quittance-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
