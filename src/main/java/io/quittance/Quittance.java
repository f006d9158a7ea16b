package io.quittance;

import io.quittance.identity.Invitations;
import io.quittance.tenancy.TenantScope;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The production application. The demo has its own main class in {@code io.quittance.sandbox}. */
@SpringBootApplication
@ComponentScan(
        basePackages = "io.quittance",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.quittance\\.sandbox\\..*"),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class Quittance {

    /** Starts the application with settings from the environment; ends with status 2 and one line when one is wrong. */
    public static void main(String[] args) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        var problem = new Settings(environment).firstProblem();
        if (problem.isPresent()) {
            System.err.println(problem.get());
            System.exit(2);
        }
        var invitations = SpringApplication.run(Quittance.class, args).getBean(Invitations.class);
        new TenantScope.Platform()
                .call(invitations::setUp)
                .ifPresent(link -> System.out.println("There is no operator yet. Set up the first one, once: " + link));
    }
}
