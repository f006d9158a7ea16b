package io.quittance.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules of the house that the compiler cannot say. */
class HouseRulesTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.quittance");

    private static final DescribedPredicate<JavaClass> MONEY_MODULES = resideInAnyPackage(
            "io.quittance.kernel..",
            "io.quittance.ledger..",
            "io.quittance.receivables..",
            "io.quittance.allocation..",
            "io.quittance.invoicing..",
            "io.quittance.payments..",
            "io.quittance.reminders..");

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final DescribedPredicate<JavaClass> FLOATING_POINT =
            describe("floating point", type -> FLOATING.contains(type.getName()));

    @Test
    void money_is_never_floating_point() {
        noFields()
                .that()
                .areDeclaredInClassesThat(MONEY_MODULES)
                .should()
                .haveRawType(FLOATING_POINT)
                .check(PRODUCT);
        noMethods()
                .that()
                .areDeclaredInClassesThat(MONEY_MODULES)
                .should()
                .haveRawReturnType(FLOATING_POINT)
                .check(PRODUCT);
    }

    @Test
    void the_time_is_always_injected() {
        var clocks = List.of(
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.Instant",
                "java.time.ZonedDateTime",
                "java.time.OffsetDateTime");
        noClasses()
                .should()
                .callMethodWhere(target(
                        "now() of a date or time",
                        target -> clocks.contains(target.getOwner().getName())
                                && target.getName().equals("now")))
                .check(PRODUCT);
    }

    /** {@code texts.Texts} for screens, {@code email-templates} for what leaves: a third way would have no test of its languages. */
    @Test
    void texts_that_people_read_come_one_way() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "another source of texts",
                        type -> List.of("java.util.ResourceBundle", "java.text.MessageFormat", "java.text.ChoiceFormat")
                                .contains(type.getName())))
                .check(PRODUCT);
    }

    @Test
    void one_formatter_writes_amounts_and_dates() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.quittance.kernel.ReaderFormat")
                .and()
                .resideOutsideOfPackage("io.quittance.sandbox..")
                .should()
                .callMethodWhere(target(
                        "a formatter of its own",
                        target -> target.getName().equals("getCurrencyInstance")
                                || target.getName().equals("ofLocalizedDate")))
                .check(PRODUCT);
    }

    @Test
    void no_capability_has_a_view_and_screens_never_use_each_other() {
        noClasses()
                .that(resideInAPackage("io.quittance..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "io.quittance.ui..",
                                "io.quittance.staff..",
                                "io.quittance.portal..",
                                "io.quittance.desk..",
                                "io.quittance.console.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.flow.component.."))
                .because("every screen composes several capabilities")
                .check(PRODUCT);
        for (var screen : List.of("portal", "desk", "console")) {
            var others = List.of("portal", "desk", "console").stream()
                    .filter(other -> !other.equals(screen))
                    .map(other -> "io.quittance." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage("io.quittance." + screen + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others))
                    .check(PRODUCT);
        }
    }

    @Test
    void the_product_knows_nothing_of_the_sandbox() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("io.quittance.sandbox..")))
                .should()
                .dependOnClassesThat(resideInAPackage("io.quittance.sandbox.."))
                .check(PRODUCT);
    }

    @Test
    void xml_is_parsed_and_addresses_are_opened_at_one_place_only() {
        noClasses()
                .that(describe("are not xml.SafeXml", type -> !type.getName().startsWith("io.quittance.xml.SafeXml")))
                .should()
                .dependOnClassesThat(describe("make XML readers or writers", HouseRulesTest::isXmlFactory))
                .because("there is one hardened XML factory")
                .check(PRODUCT);
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("io.quittance.xml")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom.."))
                .check(PRODUCT);
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("io.quittance.kernel", "io.quittance.sandbox..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
                .because("there is one outbound HTTP client")
                .check(PRODUCT);
        noClasses()
                .should()
                .callMethodWhere(target(
                        "opens a URL",
                        target -> target.getOwner().getName().equals("java.net.URL")
                                && Set.of("openStream", "openConnection").contains(target.getName())))
                .check(PRODUCT);
    }

    @Test
    void mail_addresses_are_parsed_at_one_place_only() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("io.quittance.mail", "io.quittance.sandbox..")))
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.mail.internet.."))
                .because("EmailAddress is the one parser; only the way out builds headers")
                .check(PRODUCT);
    }

    @Test
    void every_durable_job_has_the_one_failure_policy() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("io.quittance.tenancy")))
                .should()
                .dependOnClassesThat(describe(
                        "build tasks of the scheduler",
                        type -> type.getName().startsWith("com.github.kagkarlsson.scheduler.task.helper.")
                                && !type.getSimpleName().equals("RecurringTask")))
                .because(
                        "tenancy.Jobs makes jobs that are tried a bounded number of times and then become dead letters")
                .check(PRODUCT);
    }

    private static boolean isXmlFactory(JavaClass type) {
        return type.getPackageName().startsWith("javax.xml")
                && type.getSimpleName().endsWith("Factory");
    }

    private static DescribedPredicate<JavaMethodCall> target(
            String what, java.util.function.Predicate<MethodCallTarget> test) {
        return describe(what, call -> test.test(call.getTarget()));
    }
}
