package io.quittance.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.branding.Brands;
import io.quittance.branding.SenderIdentities;
import io.quittance.dispatch.LetterFormat;
import io.quittance.dunning.Credit;
import io.quittance.dunning.PlannedReminder;
import io.quittance.dunning.ReminderDrafts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import io.quittance.letters.layout.PrintedPage;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import io.quittance.templates.ContentValues;
import io.quittance.templates.LetterParts;
import io.quittance.templates.MailFigures;
import io.quittance.templates.MessageTemplates;
import io.quittance.templates.OwnedTemplates;
import io.quittance.templates.ReminderContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.OwedSituation;
import io.quittance.testing.QuittanceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** In the same thirty situations a mail or letter asks for what stands behind its link, and nobody who owes nothing is asked. */
@QuittanceTest
class MessageAmountsIT {

    private static final int SITUATIONS = 30;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DebtorCases cases;

    @Autowired
    private Positions positions;

    @Test
    void a_message_asks_for_the_amount_behind_its_link() {
        int written = 0;
        for (long seed = 0; seed < SITUATIONS; seed++) {
            var firm = aFirmThatMaySend();
            var today = context.getBean(BusinessDay.class).today(firm.zone());
            var situation = new OwedSituation(context, firm, today, seed);
            var owed = as(firm, () -> positions.of(firm.id(), situation.debtor()));
            var reminder = written(firm, situation, today);
            if (reminder == null) {
                continue;
            }
            written++;
            for (var block : reminder.blocks()) {
                agrees(seed + " " + situation, block, reminder.link(), owed);
            }
            saysSo(seed + " " + situation, firm, reminder, owed);
        }
        assertThat(written).as("messages among the situations").isGreaterThan(10);
    }

    /** A message and what its link opens. */
    private record Written(List<PlannedReminder.Block> blocks, List<InvoiceId> link, ReminderContent content) {}

    /** What people read in the mail and on paper is the amount behind the link, and what they are asked to transfer. */
    private void saysSo(String name, Firm firm, Written reminder, List<Position> owed) {
        var debtor = as(
                firm,
                () -> context.getBean(Debtors.class)
                        .get(firm.id(), owed.getFirst().debtor()));
        var words = ReaderFormat.of(Language.FR, debtor.country());
        var mail = mail(reminder.content(), debtor);
        var letter = letter(firm, reminder.content(), debtor);
        for (var block : reminder.blocks()) {
            var position = owed.stream()
                    .filter(one -> one.currency().equals(block.total().currency()))
                    .findFirst()
                    .orElseThrow();
            var amount = words.money(position.about(reminder.link()).payable());
            assertThat(mail).as("%s: mail", name).contains("Reste à régler " + amount, "Montant " + amount);
            var onPaper = amount.replaceAll("[\\u00a0\\u202f]", " ");
            assertThat(letter)
                    .as("%s: letter", name)
                    .containsPattern("Reste à régler \\([^)]*\\) " + Pattern.quote(onPaper));
        }
    }

    private static String mail(ReminderContent content, Debtor debtor) {
        var bank = new MailFigures.Bank("Maison", "FR76 3000 6000 0112 3456 7890 189");
        var values = MessageTemplates.sample("reminder-2", bank);
        values.put("brand", MessageTemplates.brandValues(new Brands().platform()));
        values.putAll(ContentValues.of(content));
        values.putAll(MailFigures.of(content, bank, debtor.reference()));
        return OwnedTemplates.shipped()
                .render("reminder-2", Language.FR, debtor.country(), values)
                .text();
    }

    private String letter(Firm firm, ReminderContent content, Debtor debtor) {
        var parts = new LetterParts(
                "test",
                "reminder-2",
                Language.FR,
                content.asOf(),
                firm,
                new Brands().platform(),
                context.getBean(SenderIdentities.class).of(firm),
                debtor,
                content,
                null,
                new LetterParts.Check("maison.example/check", "7K4T-9QXM-2B"),
                null,
                OwnedTemplates.shipped().words("reminder-2", Language.FR, debtor.country()));
        try {
            return PrintedPage.text(
                    context.getBean(LetterFormat.class).write(parts).pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void agrees(String name, PlannedReminder.Block block, List<InvoiceId> link, List<Position> owed) {
        var position = owed.stream()
                .filter(one -> one.currency().equals(block.total().currency()))
                .findFirst()
                .orElseThrow();
        assertThat(position.payable().isPositive())
                .as("%s: nobody who owes nothing net is asked", name)
                .isTrue();
        assertThat(block.total())
                .as("%s: behind the link", name)
                .isEqualTo(position.about(link).payable());
        Stream.concat(block.taking().stream().map(PlannedReminder.Taking::claim), block.alsoOpen().stream())
                .forEach(asked -> assertThat(asked.open())
                        .as("%s: %s", name, asked.number())
                        .isEqualTo(position.claim(asked.invoice()).orElseThrow().payable()));
        assertThat(block.credits().stream().map(Credit::open).reduce(Money.zero(position.currency()), Money::plus))
                .as("%s: credit", name)
                .isEqualTo(position.credit());
    }

    /** What is written on the first of the next days on which anything is. */
    private @Nullable Written written(Firm firm, OwedSituation situation, LocalDate today) {
        return as(
                firm,
                () -> context.getBean(TransactionTemplate.class).execute(_ -> {
                    for (int i = 0; i < 4; i++) {
                        var day = today.plusDays(i);
                        var debtor = cases.load(
                                        firm.id(), List.of(situation.debtor().value()), day)
                                .getFirst();
                        var plan = debtor.plan(day);
                        var reminder = plan.reminder();
                        if (reminder != null) {
                            var draft = ReminderDrafts.of(reminder, debtor.situation());
                            return new Written(reminder.blocks(), draft.invoices(), (ReminderContent) draft.content());
                        }
                    }
                    return null;
                }));
    }

    private Firm aFirmThatMaySend() {
        var firm = new Cast(context).firm();
        new TenantScope.FirmStaff(firm.id())
                .run(() -> context.getBean(SenderCapacities.class)
                        .grant(new SenderCapacity(
                                firm.id(),
                                new CountryCode("FR"),
                                Capacity.CREDITOR_OWN,
                                null,
                                LocalDate.of(2020, 1, 1),
                                null)));
        return firm;
    }

    private static <T extends @Nullable Object> T as(Firm firm, Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
