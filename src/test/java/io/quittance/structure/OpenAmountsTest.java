package io.quittance.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quittance.receivables.Invoice;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is owed has one source, {@code receivables.Position}. The stored open amount of a document is for those who change it;
 * whoever shows it or decides by it would miss interest, costs and what covers the claim.
 */
class OpenAmountsTest {

    /** Who changes open amounts, together with their postings. */
    private static final Set<String> WRITE_PATH = Set.of("receivables", "allocation", "invoicing", "ledger");

    /** Adds up over a firm's whole book, from what receivables publishes for it. */
    private static final String WHOLE_BOOK = "reporting";

    private static final Pattern ADDED_UP = Pattern.compile("(?is)\\bsum\\s*\\([^;]*\\bopen_minor\\b");

    @Test
    void only_who_changes_an_open_amount_reads_the_stored_one() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(WRITE_PATH.stream()
                        .map(module -> "io.quittance." + module + "..")
                        .toArray(String[]::new))))
                .should()
                .callMethodWhere(describe("Invoice.open()", OpenAmountsTest::readsStored))
                .because("Position says what is open")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.quittance"));
    }

    @Test
    void only_reports_over_the_whole_book_add_up_open_amounts_in_sql() {
        var adding = SqlConstants.all().stream()
                .filter(statement -> ADDED_UP.matcher(statement.sql()).find())
                .map(SqlConstants.Constant::module)
                .map(module -> module.replace("io.quittance.", ""))
                .filter(module -> !WRITE_PATH.contains(module))
                .distinct();
        assertThat(adding).containsExactly(WHOLE_BOOK);
    }

    private static boolean readsStored(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Invoice.class)
                && call.getTarget().getName().equals("open");
    }
}
