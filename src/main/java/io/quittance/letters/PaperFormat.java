package io.quittance.letters;

import io.quittance.correspondence.LetterFormat;
import io.quittance.correspondence.LetterParts;
import io.quittance.correspondence.ReminderContent;
import io.quittance.correspondence.StatementContent;
import io.quittance.correspondence.UnprintableException;
import io.quittance.correspondence.WrittenLetter;
import io.quittance.kernel.RefusedException;
import io.quittance.paper.EnvelopeProfile;
import io.quittance.paper.Finding;
import io.quittance.paper.JoinedFile;
import io.quittance.paper.Preflight;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            throw new UnprintableException(UnprintableException.LETTER, String.valueOf(e.getMessage()));
        }
    }

    private RenderedLetter rendered(LetterParts parts) {
        try {
            return letters.render(facts(parts));
        } catch (RefusedException e) {
            throw new UnprintableException(UnprintableException.ADDRESS, String.valueOf(e.getMessage()));
        }
    }

    private static LetterFacts facts(LetterParts parts) {
        var check = parts.check();
        return new LetterFacts(
                parts.key(),
                parts.writtenOn(),
                parts.language(),
                parts.firm(),
                parts.brand(),
                parts.sender(),
                parts.debtor(),
                EnvelopeProfile.forCountry(parts.debtor().address().country()),
                content(parts),
                access(parts.access()),
                new LetterFacts.Check(check.page(), check.code()),
                notice(parts.notice()));
    }

    private static LetterContent content(LetterParts parts) {
        if (parts.template().equals("statement")) {
            var statement = StatementContent.of(parts.model());
            return new LetterContent.Statement(
                    statement.asOf(),
                    statement.lines().stream()
                            .map(line -> new LetterContent.Statement.Entry(
                                    line.number(),
                                    line.description(),
                                    line.issuedOn(),
                                    line.dueOn(),
                                    line.total(),
                                    line.open()))
                            .toList(),
                    statement.balance());
        }
        var values = new HashMap<>(parts.model());
        values.remove("statement");
        return new LetterContent.Reminder(parts.template(), ReminderContent.of(parts.model()), values);
    }

    private static LetterFacts.@Nullable Access access(LetterParts.@Nullable Access access) {
        return access == null ? null : new LetterFacts.Access(access.link(), access.page(), access.code());
    }

    private static LetterFacts.@Nullable Notice notice(LetterParts.@Nullable Notice notice) {
        return notice == null ? null : new LetterFacts.Notice(notice.page(), notice.authority());
    }

    private static String reason(List<Finding> findings) {
        return findings.stream().anyMatch(Finding.TooManyPages.class::isInstance)
                ? UnprintableException.TOO_MANY_PAGES
                : UnprintableException.LETTER;
    }

    private static String text(List<Finding> findings) {
        return findings.stream().map(Finding::text).collect(Collectors.joining("; "));
    }
}
