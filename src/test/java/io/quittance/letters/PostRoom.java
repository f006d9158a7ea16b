package io.quittance.letters;

import io.quittance.dispatch.waiting.OutboxQueue;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.templates.ReminderContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A firm that writes letters, with everything between planning them and the print folder. */
final class PostRoom implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final ModuleContext context = new ModuleContext(TODAY, "documents", "branding", "correspondence", "letters");
    final JdbcClient everything = JdbcClient.create(context.db().superuser());
    final FirmFixture firm = FirmFixture.aFirm(context, "lavande");

    PostRoom() {
        for (var country : List.of("FR", "BE", "DE", "GB", "ES")) {
            new TenantScope.FirmStaff(firm.id())
                    .run(() -> context.get(SenderCapacities.class)
                            .grant(new SenderCapacity(
                                    firm.id(),
                                    new CountryCode(country),
                                    Capacity.CREDITOR_OWN,
                                    null,
                                    TODAY.minusYears(1),
                                    null)));
        }
    }

    FirmId id() {
        return firm.id();
    }

    /** The way out, with this print folder. */
    PrintDays printDays(Path folder) {
        return printDays(folder.toString());
    }

    PrintDays printDays(String folder) {
        return printDays(context, folder);
    }

    static PrintDays printDays(ModuleContext context, String folder) {
        return new PrintDays(
                context.get(PrintRuns.class),
                context.get(PrintLeaseStore.class),
                context.get(PrintFaultStore.class),
                context.get(StatusFolder.class),
                context.get(OutboxQueue.class),
                new PrintFolders(folder),
                context.get(Firms.class));
    }

    DebtorId debtor(String reference, String name, PostalAddress address) {
        return firm.as(() -> context.get(Debtors.class)
                .put(
                        id(),
                        new DebtorDraft(
                                reference,
                                name,
                                DebtorKind.CONSUMER,
                                address.country(),
                                Language.FR,
                                null,
                                null,
                                null,
                                address,
                                null,
                                null,
                                null))
                .stored()
                .id());
    }

    static PostalAddress bordeaux(int number) {
        return new PostalAddress(
                number + " rue du Port", null, "33%03d".formatted(number % 1000), "Bordeaux", new CountryCode("FR"));
    }

    MessageId plan(DebtorId debtor, String key, LocalDate on) {
        return firm.as(() -> context.get(Messages.class).plan(id(), List.of(reminder(debtor, key, on))))
                .getFirst();
    }

    MessageId plan(DebtorId debtor, String key) {
        return plan(debtor, key, context.today());
    }

    /** So many debtors, each with a letter. */
    List<MessageId> planMany(int count) {
        var drafts = IntStream.range(0, count)
                .mapToObj(at ->
                        reminder(debtor("D-" + at, "Maison " + at, bordeaux(at + 1)), "letter:" + at, context.today()))
                .toList();
        return firm.as(() -> context.get(Messages.class).plan(id(), drafts));
    }

    Message message(MessageId message) {
        return firm.as(() -> context.get(Messages.class).find(id(), message).orElseThrow());
    }

    LocalDate sentOn(MessageId message) {
        return everything
                .sql("select sent_on from correspondence.message where message_id = :id")
                .param("id", message.value())
                .query(LocalDate.class)
                .single();
    }

    byte[] content(MessageId message) {
        return firm.as(() -> context.get(Messages.class).content(id(), message));
    }

    List<PrintBatch> batches() {
        return firm.as(() -> context.get(PrintedBatches.class).latest(id(), 50));
    }

    List<PrintedLetter> letters(PrintBatch batch) {
        return firm.as(() -> context.get(PrintedBatches.class).letters(id(), batch.id()));
    }

    /** The claim of a run that was cut off counts no longer. */
    void forgetTurns() {
        everything.sql("delete from letters.print_lease").update();
    }

    static MessageDraft reminder(DebtorId debtor, String key, LocalDate on) {
        var open = Money.ofMinor(123_456, "EUR");
        var item = new ReminderContent.Item("FA-2026-0142", "Commande", on.minusDays(36), on.minusDays(6), open);
        var content = ReminderContent.of(on, null, open, List.of(item), List.of());
        return new MessageDraft(
                key,
                MessageKind.REMINDER,
                Channel.LETTER,
                debtor,
                List.of(new InvoiceId(1)),
                "reminder-3",
                "reminder-3",
                Language.FR,
                on,
                content,
                List.of(),
                null);
    }

    <T> T platform(Supplier<T> work) {
        return new TenantScope.Platform().call(work);
    }

    @Override
    public void close() {
        context.close();
    }
}
