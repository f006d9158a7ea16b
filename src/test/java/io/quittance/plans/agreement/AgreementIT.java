package io.quittance.plans.agreement;

import static io.quittance.testing.LedgerFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.branding.Brands;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.letters.layout.PrintedPage;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Firms;
import io.quittance.plans.Answer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Interval;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The agreement on a plan, from what is declared to the file. */
class AgreementIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private LedgerFixture books;
    private Plans plans;
    private Agreements agreements;

    @BeforeEach
    void books() {
        books = new LedgerFixture(CONTEXT, "agreed-" + FIRMS.incrementAndGet());
        plans = CONTEXT.get(Plans.class);
        agreements = CONTEXT.get(Agreements.class);
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void it_is_written_once_and_says_who_agreed_when_and_to_what() throws IOException {
        books.anInvoice("B-1", "600.00", -10);
        var plan = propose();
        var making = CONTEXT.get(AgreementMaking.class);
        as(() -> {
            making.make(firm(), plan.id());
            making.make(firm(), plan.id());
            return true;
        });
        var file = as(() -> agreements.documents(firm(), List.of(plan.id()))).get(plan.id());
        assertThat(file).isNotNull();
        var text = PrintedPage.text(as(() -> CONTEXT.get(io.quittance.documents.Documents.class)
                .find(firm(), file)
                .orElseThrow()
                .bytes()));
        assertThat(text)
                .contains("B-1", "600,00 €", "200,00 €", "novation", "Accepté aussitôt selon les règles")
                .contains("Le débiteur n’a pas fait de déclaration séparée");
    }

    @Test
    void what_was_ticked_stands_in_it_word_for_word() throws IOException {
        books.anInvoice("B-1", "600.00", -10);
        var declared =
                as(() -> agreements.declaration(firm(), books.dupont.id(), LedgerFixture.eur("600.00"), Language.FR));
        var plan = as(() -> CONTEXT.get(TransactionTemplate.class).execute(_ -> {
            var made = plans.propose(firm(), ask(3), null, "debtor_1");
            agreements.acknowledge(
                    firm(),
                    made.id(),
                    made.round(),
                    "debtor_1",
                    new Agreements.Acknowledgement(declared.shown(), Agreements.Proof.ACCOUNT));
            return made;
        }));
        var text = PrintedPage.text(render(plan, Language.FR)).replaceAll("\\s+", " ");
        assertThat(text).contains(declared.statement().replaceAll("[\\s\\u00a0\\u202f]+", " "), "2240", "coch");
    }

    @Test
    void three_hundred_invoices_take_several_pages_each_with_its_head() throws IOException {
        for (int i = 0; i < 300; i++) {
            books.anInvoice("M-" + i, "10.00", -10);
        }
        var plan = propose();
        for (var language : Language.values()) {
            var pdf = render(plan, language);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isBetween(8, 14);
                var folder = Files.createDirectories(Path.of("target", "pictures"));
                for (int page : new int[] {0, 1, document.getNumberOfPages() - 1}) {
                    var image = new PDFRenderer(document).renderImageWithDPI(page, 60);
                    var name = "agreement-" + language.code() + "-" + page + ".png";
                    ImageIO.write(image, "png", folder.resolve(name).toFile());
                }
            }
            assertThat(PrintedPage.text(pdf)).contains("M-0", "M-299").doesNotContain("{0}", "null");
        }
    }

    private byte[] render(Plan plan, Language language) {
        var firm = CONTEXT.get(Firms.class);
        return as(() -> CONTEXT.get(TransactionTemplate.class)
                .execute(_ -> new AgreementSheet(new AgreementFacts(
                                firm.get(firm()),
                                reader(books.dupont, language),
                                CONTEXT.get(Brands.class).of(firm.get(firm())),
                                plan,
                                InterestMode.of(DebtorKind.BUSINESS),
                                TODAY,
                                CONTEXT.get(ActStore.class).accepted(firm(), plan.id()),
                                CONTEXT.get(ActStore.class)
                                        .last(firm(), plan.id())
                                        .orElse(null)))
                        .render()));
    }

    private static Debtor reader(Debtor one, Language language) {
        return new Debtor(
                one.id(),
                one.firm(),
                one.reference(),
                one.name(),
                one.kind(),
                one.country(),
                language,
                one.email(),
                one.phone(),
                one.contactName(),
                one.address(),
                one.vatId(),
                one.registerNumber(),
                one.paymentDays());
    }

    private Plan propose() {
        return as(() -> {
            var made = plans.propose(firm(), ask(3), null, "debtor_1");
            return made.state().runs()
                    ? made
                    : plans.accept(firm(), new Answer(made.id(), made.round(), Side.FIRM, "staff_1"));
        });
    }

    private PlanAsk ask(int count) {
        return new PlanAsk(
                books.dupont.id(), List.of(), new PlanTerms(TODAY.plusDays(3), Interval.MONTH, null, count, null));
    }

    private FirmId firm() {
        return books.firm.id();
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm()).call(work);
    }
}
