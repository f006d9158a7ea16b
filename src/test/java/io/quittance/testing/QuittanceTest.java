package io.quittance.testing;

import io.quittance.Quittance;
import io.quittance.sandbox.SandboxConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its sandbox on a fresh database, answering at {@code quittance.public-url}. All classes with this
 * annotation share one application and its database: make your own firm and look only at its rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Quittance.class, SandboxConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = TestApplication.class)
public @interface QuittanceTest {}
