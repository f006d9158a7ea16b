package io.quittance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

/**
 * A capability is a room that one person can know: few types, narrow doors, named neighbours. What does not fit yet stands in
 * {@code rooms-to-mend.txt}, a list that only gets shorter: nothing new may join it, and what is mended is struck off.
 */
class RoomsTest {

    private static final Path TO_MEND = Path.of("src/test/resources/rooms-to-mend.txt");
    private static final int MOST_TYPES = 40;
    private static final int MOST_PARAMETERS = 7;
    private static final Set<String> FOUND_BY_THE_FRAMEWORK = Set.of(
            "Route", "RestController", "Controller", "Configuration", "ControllerAdvice", "RestControllerAdvice");

    private static final Set<String> FRAMEWORK_CALLS = Set.of("com.vaadin.flow.component.page.AppShellConfigurator");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.quittance");

    @Test
    void a_package_has_at_most_forty_types() {
        var sizes = topLevel().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        var large = sizes.entrySet().stream()
                .filter(size -> size.getValue() > MOST_TYPES)
                .map(size -> size.getKey() + " " + size.getValue())
                .toList();
        assertOnlyKnown("package", large);
    }

    @Test
    void a_constructor_takes_at_most_seven_parameters() {
        var wide = PRODUCT.stream()
                .filter(type -> !type.isRecord())
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > MOST_PARAMETERS)
                .map(constructor -> constructor.getOwner().getName())
                .distinct()
                .toList();
        assertOnlyKnown("constructor", wide);
    }

    @Test
    void only_a_store_speaks_to_the_database() {
        var others = PRODUCT.stream()
                .filter(type -> !type.getSimpleName().endsWith("Store")
                        && !type.getPackageName().endsWith(".sandbox"))
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isAssignableTo(JdbcClient.class)))
                .map(JavaClass::getName)
                .toList();
        assertOnlyKnown("database", others);
    }

    @Test
    void a_public_type_is_used_outside_its_package() {
        var idle = topLevel()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> isCapability(type.getPackageName()))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass().getPackageName())
                        .allMatch(type.getPackageName()::equals))
                // Whoever only catches it is not seen here.
                .filter(type -> !type.isAssignableTo(Throwable.class))
                .filter(type -> !isReachedByFramework(type))
                .map(JavaClass::getName)
                .toList();
        assertOnlyKnown("public", idle);
    }

    @Test
    void every_module_declares_what_it_may_use() {
        var declared = PRODUCT.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
                .filter(type -> !List.of(type.getAnnotationOfType(ApplicationModule.class)
                                .allowedDependencies())
                        .contains(ApplicationModule.OPEN_TOKEN))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        var undeclared = PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> name.matches("io\\.quittance\\.[a-z]+"))
                .filter(name -> !declared.contains(name))
                .toList();
        assertOnlyKnown("undeclared", undeclared);
    }

    private static void assertOnlyKnown(String rule, List<String> found) {
        assertThat(found.stream().map(name -> name.replace("io.quittance.", "")))
                .as("%s: mend what is new, strike off src/test/resources/rooms-to-mend.txt what is mended", rule)
                .containsExactlyInAnyOrderElementsOf(known(rule));
    }

    private static List<String> known(String rule) {
        try {
            return Files.readAllLines(TO_MEND).stream()
                    .filter(line -> line.startsWith(rule + " "))
                    .map(line -> line.substring(rule.length() + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Screens, controllers and main classes are found by the framework or the command line, not by a type. */
    private static boolean isReachedByFramework(JavaClass type) {
        return FRAMEWORK_CALLS.stream().anyMatch(type::isAssignableTo)
                || type.getAnnotations().stream()
                        .anyMatch(annotation -> FOUND_BY_THE_FRAMEWORK.contains(
                                annotation.getRawType().getSimpleName()))
                || type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("main")
                                && method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isCapability(String name) {
        return name.startsWith("io.quittance.") && !name.equals("io.quittance.sandbox");
    }

    private static Stream<JavaClass> topLevel() {
        return PRODUCT.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().equals("io.quittance"));
    }
}
