package io.quittance.sandbox;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.letters.PrintedBatches;
import io.quittance.letters.PrintedLetter;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters that would be in letter boxes, with what a reader sees on them. */
@Component
class CaughtLetters {

    /**
     * A letter of any firm.
     *
     * @param id number of its message
     * @param debtor the firm's reference
     * @param invoices their numbers
     * @param code the letter code as printed; null when there is none
     */
    record CaughtLetter(
            String id,
            String debtor,
            List<String> invoices,
            int pages,
            String profile,
            String href,
            @Nullable String code) {}

    /** The same with what the page for people shows besides. */
    record Shown(CaughtLetter letter, Firm firm, String addressee, MessageState state) {}

    private static final int PER_FIRM = 500;
    private static final String FOUR = "[0-9A-HJKMNP-TV-Z]{4}";
    private static final Pattern CODE = Pattern.compile("\\b" + FOUR + "-" + FOUR + "-" + FOUR + "\\b");

    private final Firms firms;
    private final PrintedBatches printed;
    private final Messages messages;
    private final Debtors debtors;
    private final Invoices invoices;
    private final Map<MessageId, Optional<String>> codes = new ConcurrentHashMap<>();

    CaughtLetters(Firms firms, PrintedBatches printed, Messages messages, Debtors debtors, Invoices invoices) {
        this.firms = firms;
        this.printed = printed;
        this.messages = messages;
        this.debtors = debtors;
        this.invoices = invoices;
    }

    /** The newest letters of all firms, the oldest of them first. @param debtor only those to this reference */
    List<Shown> list(@Nullable String debtor) {
        return new TenantScope.Platform()
                .call(firms::all).stream()
                        .flatMap(firm -> new TenantScope.Engine(firm.id()).call(() -> of(firm, debtor)).stream())
                        .sorted(Comparator.comparingLong(
                                shown -> Long.parseLong(shown.letter().id())))
                        .toList();
    }

    /** The file of a letter. */
    Optional<byte[]> pdf(long id) {
        return new TenantScope.Platform()
                .call(firms::all).stream()
                        .flatMap(firm -> new TenantScope.Engine(firm.id())
                                .call(() -> printed(firm.id(), id).map(letter -> content(firm.id(), letter))).stream())
                        .findFirst();
    }

    /** A page as a picture. @param page from 1 */
    Optional<BufferedImage> picture(long id, int page, int dotsPerInch) {
        return pdf(id).flatMap(pdf -> {
            try (var document = Loader.loadPDF(pdf)) {
                return page < 1 || page > document.getNumberOfPages()
                        ? Optional.empty()
                        : Optional.of(new PDFRenderer(document).renderImageWithDPI(page - 1, dotsPerInch));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<Shown> of(Firm firm, @Nullable String debtor) {
        var letters = printed.latestLetters(firm.id(), PER_FIRM);
        var addressees = debtors.getAll(
                firm.id(), letters.stream().map(PrintedLetter::debtor).toList());
        var shown = new ArrayList<Shown>();
        for (var letter : letters) {
            var addressee = Objects.requireNonNull(addressees.get(letter.debtor()));
            if (debtor == null || addressee.reference().equals(debtor)) {
                var caught = caught(firm.id(), letter, addressee.reference());
                shown.add(new Shown(caught, firm, addressee.name(), letter.state()));
            }
        }
        return shown;
    }

    private CaughtLetter caught(FirmId firm, PrintedLetter letter, String debtor) {
        var id = letter.message().value();
        return new CaughtLetter(
                Long.toString(id),
                debtor,
                invoices.getAll(firm, letter.invoices()).values().stream()
                        .map(Invoice::number)
                        .toList(),
                letter.pages(),
                letter.profile(),
                "/sandbox/letters/" + id + ".pdf",
                codes.computeIfAbsent(letter.message(), _ -> read(content(firm, letter)))
                        .orElse(null));
    }

    private Optional<PrintedLetter> printed(FirmId firm, long id) {
        return printed.latestLetters(firm, PER_FIRM).stream()
                .filter(letter -> letter.message().value() == id)
                .findFirst();
    }

    private byte[] content(FirmId firm, PrintedLetter letter) {
        return messages.content(firm, letter.message());
    }

    /** The letter code as somebody with the paper in hand reads it. */
    private static Optional<String> read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var matcher = CODE.matcher(new PDFTextStripper().getText(document));
            return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
