package io.quittance.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableRow;
import io.quittance.console.FirmPage;
import io.quittance.console.OperatorPage;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.tenancy.AuditEntry;
import io.quittance.tenancy.AuditFilter;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.NativeSelect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The audit log is read on a screen: by a firm's own people for the firm, by the operator for all. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.console")
class AuditLogIT extends SpringBrowserlessTest {

    private static final Path SOURCES = Path.of("src/main/java/io/quittance");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:append|did|note)\\(\\s*[^;]*?\"((?:[a-z]+-)*[a-z]+\\.[a-z]+(?:-[a-z]+)*)\"", Pattern.DOTALL);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditLog log;

    private Cast cast;
    private Firm firm;
    private Firm other;
    private Cast.Person admin;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        cast = new Cast(context);
        firm = cast.firm();
        other = cast.firm();
        admin = cast.person(Role.FIRM_ADMIN, firm);
        SignedIn.as(admin.id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void it_says_in_words_who_did_what_and_from_where_and_shows_a_firm_its_own_acts_only() {
        from("203.0.113.7", () -> did(firm, admin.id().toString(), "hold.placed", "hold_5", "AGENT"));
        did(other, "staff_1", "hold.placed", "hold_6", "INSOLVENCY");
        navigate("console/" + firm.key() + "/audit", FirmPage.class);
        assertThat(rows())
                .anySatisfy(row -> assertThat(row)
                        .contains("Person FIRM_ADMIN", "Reminders stopped", "203.0.113.7")
                        .doesNotContain("hold.placed"))
                .noneSatisfy(row -> assertThat(row).contains("hold_6"));
    }

    @Test
    void it_is_narrowed_to_a_subject_and_to_days() {
        did(firm, admin.id().toString(), "hold.placed", "hold_5", "");
        did(firm, "api:books", "payment.recorded", "pay_7", "EUR 10.00");
        navigate("console/" + firm.key() + "/audit", FirmPage.class);
        find(NativeSelect.class)
                .withAttribute("data-testid", "audit-about")
                .single()
                .setValue(Integer.toString(1 + AuditAct.Group.MONEY.ordinal()));
        show();
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).contains("Payment recorded", "pay_7"));
        var dates = find(Input.class).withAttribute("type", "date").all();
        dates.getFirst().setValue("2020-01-01");
        dates.getLast().setValue("2020-01-02");
        show();
        assertThat(rows()).noneSatisfy(row -> assertThat(row).contains("pay_7"));
        dates.getFirst().setValue("2020-01-03");
        show();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("The first day lies after the last.");
    }

    @Test
    void it_goes_on_page_by_page_without_losing_an_entry() {
        for (int i = 0; i < 130; i++) {
            did(firm, "machine", "task.done", "task_" + i, "");
        }
        var first = page(firm.id(), null);
        var second = page(firm.id(), first.getLast());
        assertThat(first).hasSize(100);
        assertThat(second).extracting(AuditEntry::subject).contains("task_0").doesNotContain("task_129");
    }

    @Test
    void an_agent_reads_no_firms_log_and_the_operator_reads_all() {
        did(firm, admin.id().toString(), "hold.placed", "hold_77", "");
        did(other, "machine", "hold.released", "hold_78", "");
        SignedIn.as(cast.person(Role.AGENT, firm).id());
        assertThatThrownBy(() -> navigate("console/" + firm.key() + "/audit", FirmPage.class))
                .isInstanceOf(IllegalArgumentException.class);
        new TenantScope.Operator().run(() -> log.append(null, "staff_1", "staff.assigned", "staff_2", "AGENT"));
        SignedIn.as(cast.person(Role.OPERATOR).id());
        navigate("console/operator/audit", OperatorPage.class);
        assertThat(rows())
                .anySatisfy(row -> assertThat(row).contains(firm.name(), "hold_77"))
                .anySatisfy(row -> assertThat(row).contains("Firms of an agent changed", "Installation"))
                .noneSatisfy(row -> assertThat(row).contains("firm_0"))
                .anySatisfy(row -> assertThat(row).contains(other.name(), "hold_78"));
    }

    @Test
    void the_address_of_a_debtor_is_not_kept() {
        from("203.0.113.8", () -> did(firm, "debtor_5", "question.answered", "question_1", ""));
        assertThat(page(firm.id(), null)).extracting(AuditEntry::origin).containsOnly("");
    }

    @Test
    void every_act_that_is_written_has_its_words() throws IOException {
        var unknown = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (text.contains("AuditLog") || text.contains("AccountTrail") || text.contains(".note(")) {
                    WRITTEN.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .filter(act -> AuditAct.of(act).isEmpty())
                            .forEach(act -> unknown.add(file.getFileName() + ": " + act));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private List<AuditEntry> page(FirmId of, AuditEntry before) {
        var filter =
                new AuditFilter(of, "", List.of(), Instant.EPOCH, Instant.now().plusSeconds(60));
        return new TenantScope.FirmStaff(of).call(() -> log.page(filter, before, 100));
    }

    private void did(Firm at, String actor, String act, String subject, String detail) {
        new TenantScope.FirmStaff(at.id()).run(() -> log.append(at.id(), actor, act, subject, detail));
    }

    private static void from(String address, Runnable work) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var before = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            work.run();
        } finally {
            RequestContextHolder.setRequestAttributes(before);
        }
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .skip(1)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private void show() {
        test(find(ActionButton.class).withAttribute("data-testid", "audit-show").single())
                .click();
    }
}
