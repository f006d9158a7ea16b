package io.quittance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/** Whatever is told has somebody who hears it. */
class EventsTest {

    /** Events for listeners outside the product, each with its reason. */
    private static final Map<String, String> EXPORTED = Map.of(
            "MessageSent",
            "delivery of a message, for those who follow it from outside; its state is read by query here");

    private static final int LINES_OF_A_CALL = 3;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.quittance");

    @Test
    void every_published_event_has_a_listener_or_is_exported() {
        var unheard = new TreeSet<>(published());
        unheard.removeAll(heard());
        assertThat(unheard).isEqualTo(new TreeSet<>(EXPORTED.keySet()));
    }

    @Test
    void nobody_listens_to_what_is_never_told() {
        var untold = new TreeSet<>(heard());
        untold.removeAll(published());
        assertThat(untold).isEmpty();
    }

    /** What is made in the very call that publishes it. */
    private static Set<String> published() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(ApplicationEventPublisher.class))
                .flatMap(call -> call.getOrigin().getConstructorCallsFromSelf().stream()
                        .filter(made -> made.getLineNumber() >= call.getLineNumber()
                                && made.getLineNumber() <= call.getLineNumber() + LINES_OF_A_CALL))
                .map(JavaConstructorCall::getTargetOwner)
                .filter(EventsTest::isEvent)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<String> heard() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventListener.class))
                .map(JavaMethod::getRawParameterTypes)
                .map(parameters -> parameters.getFirst())
                .filter(EventsTest::isEvent)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static boolean isEvent(JavaClass type) {
        return type.getPackageName().startsWith("io.quittance")
                && !type.getPackageName().endsWith(".kernel")
                && type.isTopLevelClass()
                && type.isRecord();
    }
}
