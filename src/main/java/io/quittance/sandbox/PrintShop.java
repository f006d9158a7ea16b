package io.quittance.sandbox;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.letters.PrintBatch;
import io.quittance.letters.PrintDays;
import io.quittance.letters.PrintedBatches;
import io.quittance.letters.PrintedLetter;
import io.quittance.letters.StatusFiles;
import io.quittance.messages.MessageState;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A printer and a post office in one: at the end of a day of the time machine it answers for every letter in the
 * print folder with a status file, accepted and posted the same day unless told otherwise.
 */
@Component
class PrintShop {

    /** What becomes of the letters to a debtor. */
    enum Fate {
        /** Accepted and posted: what happens to everybody else. */
        POSTED,
        /** Posted, and back the same day. */
        RETURNED,
        /** Not printed. */
        REFUSED,
        /** Accepted, and then silence. */
        ACCEPTED
    }

    private static final int DAYS_BACK = 5;

    private final PrintDays printDays;
    private final PrintedBatches printed;
    private final StatusFiles statusFiles;
    private final Debtors debtors;
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();

    PrintShop(PrintDays printDays, PrintedBatches printed, StatusFiles statusFiles, Debtors debtors) {
        this.printDays = printDays;
        this.printed = printed;
        this.statusFiles = statusFiles;
        this.debtors = debtors;
    }

    /** From now on; {@link Fate#POSTED} takes it back. @param debtor the reference, at whichever firm */
    Map<String, Fate> behave(String debtor, Fate fate) {
        if (fate == Fate.POSTED) {
            fates.remove(debtor);
        } else {
            fates.put(debtor, fate);
        }
        return Map.copyOf(fates);
    }

    /** Prints what is due of a firm, and answers for it. @return how many letters were printed */
    long print(FirmId firm, LocalDate day) {
        long letters =
                printDays.print(firm).stream().mapToLong(PrintBatch::letters).sum();
        answer(firm, day);
        return letters;
    }

    /** Answers for the letters of the last days that nothing was said about. */
    private void answer(FirmId firm, LocalDate day) {
        new TenantScope.Engine(firm).run(() -> {
            var letters = printed.latest(firm, DAYS_BACK).stream()
                    .map(PrintBatch::id)
                    .flatMap(batch -> printed.letters(firm, batch).stream())
                    .filter(letter -> letter.state() == MessageState.SENT)
                    .toList();
            if (!letters.isEmpty()) {
                var csv = statusFile(letters, references(firm, letters), day);
                statusFiles.take(firm, "print-shop-" + day + ".csv", csv.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private String statusFile(List<PrintedLetter> letters, Map<DebtorId, String> references, LocalDate day) {
        return Stream.concat(
                        Stream.of("message,status,on,detail,postage"),
                        letters.stream()
                                .flatMap(letter ->
                                        rows(letter, Objects.requireNonNull(references.get(letter.debtor())), day)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> rows(PrintedLetter letter, String debtor, LocalDate day) {
        var id = letter.message();
        var accepted = id + ",ACCEPTED," + day + ",,";
        var posted = id + ",POSTED," + day + ",," + letter.postage().amountText();
        return switch (fates.getOrDefault(debtor, Fate.POSTED)) {
            case POSTED -> Stream.of(accepted, posted);
            case RETURNED -> Stream.of(accepted, posted, id + ",RETURNED," + day + ",Unknown at this address,");
            case REFUSED -> Stream.of(id + ",REFUSED," + day + ",The printer could not read the file,");
            case ACCEPTED -> Stream.of(accepted);
        };
    }

    private Map<DebtorId, String> references(FirmId firm, List<PrintedLetter> letters) {
        var ids = letters.stream().map(PrintedLetter::debtor).collect(Collectors.toSet());
        return debtors.getAll(firm, ids).values().stream().collect(Collectors.toMap(Debtor::id, Debtor::reference));
    }
}
