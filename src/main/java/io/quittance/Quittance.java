package io.quittance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The production application. The demo has its own main class in {@code io.quittance.sandbox}. */
@SpringBootApplication
@ComponentScan(
        basePackages = "io.quittance",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.quittance\\.sandbox\\..*"))
public class Quittance {

    /** Starts the application with settings from the environment. */
    public static void main(String[] args) {
        SpringApplication.run(Quittance.class, args);
    }
}
