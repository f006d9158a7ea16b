package io.quittance.letters.layout;

import io.quittance.dispatch.LetterFormat;
import io.quittance.dispatch.UnprintableException;
import io.quittance.dispatch.WrittenLetter;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.MessageReason;
import io.quittance.paper.EnvelopeProfile;
import io.quittance.paper.Finding;
import io.quittance.paper.JoinedFile;
import io.quittance.paper.Preflight;
import io.quittance.templates.LetterParts;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes messages as letters and tries each against its envelope before anybody relies on it. */
@Component
final class PaperFormat implements LetterFormat {

    private final Letters letters;

    PaperFormat(Letters letters) {
        this.letters = letters;
    }

    @Override
    public WrittenLetter write(LetterParts parts) {
        var letter = rendered(parts);
        var findings = Preflight.check(letter.pdf(), letter.envelope(), letter.window());
        if (!findings.isEmpty()) {
            throw new UnprintableException(reason(findings), text(findings));
        }
        tryInRun(letter.pdf());
        return new WrittenLetter(letter.pdf(), letter.envelope().key(), letter.pages());
    }

    /** One letter that cannot be joined would keep up its whole batch. */
    private static void tryInRun(byte[] pdf) {
        try (var run = new JoinedFile(OutputStream.nullOutputStream(), "")) {
            run.add(pdf);
        } catch (IllegalArgumentException e) {
            throw new UnprintableException(MessageReason.LETTER_NOT_PRINTABLE, String.valueOf(e.getMessage()));
        }
    }

    private RenderedLetter rendered(LetterParts parts) {
        try {
            return letters.render(new LetterFacts(
                    parts, EnvelopeProfile.forCountry(parts.debtor().address().country())));
        } catch (RefusedException e) {
            throw new UnprintableException(reason(e), String.valueOf(e.getMessage()));
        }
    }

    /** Only what is in the window is mended at the address. */
    private static MessageReason reason(RefusedException refused) {
        return refused.refusals().stream().map(Refusal::field).allMatch(PaperFormat::isOfAddress)
                ? MessageReason.ADDRESS_NOT_PRINTABLE
                : MessageReason.LETTER_NOT_PRINTABLE;
    }

    private static boolean isOfAddress(String field) {
        return field.equals("name") || field.startsWith("address.");
    }

    private static MessageReason reason(List<Finding> findings) {
        return findings.stream().anyMatch(Finding.TooManyPages.class::isInstance)
                ? MessageReason.TOO_MANY_PAGES
                : MessageReason.LETTER_NOT_PRINTABLE;
    }

    private static String text(List<Finding> findings) {
        return findings.stream().map(Finding::text).collect(Collectors.joining("; "));
    }
}
