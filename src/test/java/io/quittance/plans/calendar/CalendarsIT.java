package io.quittance.plans.calendar;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.ReaderFormat;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanChange;
import io.quittance.plans.PlanChanges;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.promises.NewPromise;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromisedBy;
import io.quittance.plans.promises.Promises;
import io.quittance.plans.terms.Interval;
import io.quittance.receivables.Invoice;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import io.quittance.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a debtor's calendar learns of promises and plans. */
class CalendarsIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");
    private static int firms;

    private LedgerFixture books;

    @BeforeEach
    void books() {
        CONTEXT.travelTo(TODAY);
        books = new LedgerFixture(CONTEXT, "calendars-" + ++firms);
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_changed_promise_stays_one_day_of_the_calendar_and_moves() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var first = file(promise(invoice, "600.00", 5));
        var second = file(promise(invoice, "400.00", 9));
        assertThat(values(first, "UID")).hasSize(1).isEqualTo(values(second, "UID"));
        assertThat(values(first, "SEQUENCE")).containsExactly("0");
        assertThat(values(second, "SEQUENCE")).containsExactly("1");
        assertThat(values(second, "DTSTART;VALUE=DATE")).containsExactly("20261201");
        assertThat(second).contains("400\\,00").doesNotContain("B-1");
    }

    @Test
    void a_promise_taken_back_is_called_off() {
        var promise = promise(books.anInvoice("B-1", "600.00", -10), "600.00", 5);
        books.firm.as(() -> CONTEXT.get(Promises.class).cancel(firm(), promise.id(), "debtor_1"));
        assertThat(file(promise)).contains("STATUS:CANCELLED");
        assertThat(values(file(promise), "SEQUENCE")).containsExactly("1");
    }

    @Test
    void a_moved_instalment_moves_and_what_is_paid_early_is_called_off() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = plan(invoice);
        var before = file(plan);
        assertThat(values(before, "DTSTART;VALUE=DATE")).containsExactly("20261125", "20261225", "20270125");
        assertThat(values(before, "STATUS")).containsOnly("CONFIRMED");
        books.firm.as(() -> CONTEXT.get(PlanChanges.class)
                .change(firm(), plan.id(), new PlanChange.Move(2, LocalDate.of(2026, 12, 28)), "debtor_1"));
        var after = file(plan);
        assertThat(values(after, "DTSTART;VALUE=DATE")).containsExactly("20261125", "20261228", "20270125");
        assertThat(values(after, "UID")).isEqualTo(values(before, "UID"));
        assertThat(Integer.parseInt(values(after, "SEQUENCE").getFirst()))
                .isGreaterThan(Integer.parseInt(values(before, "SEQUENCE").getFirst()));
    }

    @Test
    void nothing_is_told_of_what_is_not_there() {
        var other = new LedgerFixture(CONTEXT, "calendars-other-" + firms);
        var promise = promise(books.anInvoice("B-1", "600.00", -10), "600.00", 5);
        assertThat(other.firm.<Boolean>as(() -> CONTEXT.get(Calendars.class)
                        .ofPromise(other.firm.id(), promise.id(), new Texts(Language.FR), format())
                        .isPresent()))
                .isFalse();
    }

    private Promise promise(Invoice invoice, String amount, int days) {
        var said = new NewPromise(
                books.dupont.id(),
                List.of(invoice.id()),
                eur(amount),
                TODAY.plusDays(days),
                PromisedBy.DEBTOR,
                "debtor_1");
        return books.firm.as(() -> CONTEXT.get(Promises.class).make(firm(), said));
    }

    private Plan plan(Invoice invoice) {
        var terms = new PlanTerms(TODAY.plusDays(3), Interval.MONTH, null, 3, null);
        return books.firm.as(() -> CONTEXT.get(Plans.class)
                .propose(firm(), new PlanAsk(books.dupont.id(), List.of(invoice.id()), terms), null, "debtor_1"));
    }

    private String file(Promise promise) {
        return books.firm.as(() -> text(CONTEXT.get(Calendars.class)
                .ofPromise(firm(), promise.id(), new Texts(Language.FR), format())
                .orElseThrow()));
    }

    private String file(Plan plan) {
        return books.firm.as(() -> text(CONTEXT.get(Calendars.class)
                .ofPlan(firm(), plan.id(), new Texts(Language.FR), format())
                .orElseThrow()));
    }

    private static String text(CalendarFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> values(String file, String name) {
        return Pattern.compile("(?m)^" + Pattern.quote(name) + ":(.*?)\r?$")
                .matcher(file)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static ReaderFormat format() {
        return ReaderFormat.of(Language.FR);
    }

    private FirmId firm() {
        return books.firm.id();
    }
}
