package io.quittance.console.messages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.kernel.CsvText;
import io.quittance.kernel.DebtorId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.reminders.Run;
import io.quittance.reminders.foretold.ForetoldMessage;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StepNames;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every foretold message as a line of a file: when, to whom, which step, which way, and what it asks for. */
final class RehearsalExport {

    private static final int AT_A_TIME = 1_000;

    private final StaffTexts texts;
    private final StaffSession session;
    private final RunSource source;

    RehearsalExport(StaffTexts texts, StaffSession session, RunSource source) {
        this.texts = texts;
        this.session = session;
        this.source = source;
    }

    Anchor link(Firm firm, Run run) {
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = csv(firm, run).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), name(run), "text/csv;charset=utf-8", bytes.length);
        });
        var link = new Anchor(handler, texts.of(RehearsalText.EXPORT));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-testid", "export-rehearsal");
        return link;
    }

    private String name(Run run) {
        return texts.of(RehearsalText.EXPORT_FILE) + "-" + run.on() + ".csv";
    }

    /** The file, with a byte order mark so that spreadsheets read it as UTF-8. */
    String csv(Firm firm, Run run) {
        var rows = new StringBuilder("\uFEFF")
                .append(CsvText.line(List.of(
                        texts.of(DecisionsText.DAY),
                        texts.of(RehearsalText.CUSTOMER_NUMBER),
                        texts.of(StaffText.DEBTOR),
                        texts.of(StaffText.STEP),
                        texts.of(RehearsalText.WAY),
                        texts.of(RehearsalText.INVOICES),
                        texts.of(RehearsalText.ASKED),
                        texts.of(StaffText.CURRENCY))));
        for (int from = 0, read = AT_A_TIME; read == AT_A_TIME; from += AT_A_TIME) {
            read = append(rows, firm, run, from);
        }
        return rows.toString();
    }

    private int append(StringBuilder rows, Firm firm, Run run, int from) {
        return session.in(firm).call(() -> {
            var messages = source.foretold().all(firm.id(), run.id(), from, AT_A_TIME);
            Map<DebtorId, Debtor> debtors = source.debtors()
                    .getAll(
                            firm.id(),
                            messages.stream().map(ForetoldMessage::debtor).collect(Collectors.toSet()));
            messages.forEach(message -> rows.append(line(message, debtors)));
            return messages.size();
        });
    }

    private String line(ForetoldMessage message, Map<DebtorId, Debtor> debtors) {
        var debtor = debtors.get(message.debtor());
        return CsvText.line(List.of(
                message.on().toString(),
                debtor == null ? "" : debtor.reference(),
                debtor == null ? "" : debtor.name(),
                StepNames.of(texts, message.step()),
                texts.word(message.channel()),
                Integer.toString(message.invoices()),
                message.asked().amountText(),
                message.asked().currencyCode()));
    }
}
