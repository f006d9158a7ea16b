package io.quittance.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quittance.tenancy.AuditLog;
import org.junit.jupiter.api.Test;

/** What a program asked for and who it was stand together or not at all. */
class ActsTest {

    @Test
    void no_controller_notes_an_act_outside_the_transaction_that_did_it() {
        var api = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.quittance.api");
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Acts.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Acts.Act.class.getName())
                .and()
                // It reads: the note stands before the bytes are given out.
                .doNotHaveFullyQualifiedName("io.quittance.api.reminders.MessageController")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AuditLog.class)
                .check(api);
    }
}
