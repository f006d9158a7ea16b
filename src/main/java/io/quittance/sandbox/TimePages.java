package io.quittance.sandbox;

import static io.quittance.sandbox.SandboxHtml.text;

import io.quittance.dunning.Reason;
import io.quittance.kernel.Language;
import io.quittance.texts.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time machine for people: lets days pass, and tells what was decided and what left. */
@RestController
class TimePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final int REASONS = 6;
    private static final int[] LEAPS = {1, 7, 30};

    private static final String REASON = "<tr><td>%s<td class=\"n\">%d";
    private static final String ROW =
            "<tr><td>%s<td class=\"n\" data-label=\"reminders decided\">%d<td class=\"n\" data-label=\"wait\">%d<td class=\"n\" data-label=\"held\">%d<td class=\"n\" data-label=\"mails\"><a href=\"/sandbox/mail?on=%s\">%d</a><td class=\"n\" data-label=\"letters\">%d";

    private final TimeMachine timeMachine;
    private final Texts words = new Texts(Language.EN);

    TimePages(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
    }

    @GetMapping("/sandbox/time")
    ResponseEntity<String> time() {
        return page(null);
    }

    @PostMapping("/sandbox/time")
    ResponseEntity<String> travel(@RequestParam LocalDate today) {
        return switch (timeMachine.travelTo(today)) {
            case STARTED ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", "/sandbox/time")
                        .build();
            case NOT_READY -> page("The demo is still being made. Try again in a moment.");
            case BACKWARDS -> page("The business day does not go back. Start the demo with --reset to begin anew.");
            case TOO_FAR -> page("At most 400 days at a time.");
        };
    }

    private ResponseEntity<String> page(@Nullable String news) {
        var today = timeMachine.today();
        var working = timeMachine.isTravelling();
        var body = "<p>It is <strong>%s</strong>%s</p>%s%s%s"
                .formatted(
                        DAY.format(today),
                        working ? "; days are being worked, this page keeps up by itself." : ".",
                        news == null ? "" : "<p role=\"alert\"><strong>" + text(news) + "</strong></p>",
                        working ? "" : forms(today),
                        told(timeMachine.latest()));
        var page = SandboxHtml.page("Time machine", body);
        return working
                ? ResponseEntity.ok()
                        .headers(page.getHeaders())
                        .header("Refresh", "1")
                        .body(page.getBody())
                : page;
    }

    private static String forms(LocalDate today) {
        var leaps = Arrays.stream(LEAPS)
                .mapToObj(days -> "<button name=\"today\" value=\"%s\">%s</button> "
                        .formatted(today.plusDays(days), days == 1 ? "Next day" : days + " days"))
                .collect(Collectors.joining());
        return "<form method=\"post\" class=\"sheet\"><p>Every day that passes is worked to its end: reminders are decided, mails and letters leave, payments are compared.</p>"
                + leaps + "</form>";
    }

    private String told(List<WorkedDay> days) {
        if (days.isEmpty()) {
            return "";
        }
        var sum = WorkedDay.sum(days);
        var rows = days.reversed().stream().map(TimePages::row).collect(Collectors.joining("\n"));
        return "<h2>What happened</h2><div class=\"sheet\"><p class=\"sum\">%s: %s, %s</p><p class=\"soft\">Why the engine decided so:</p><table>%s</table></div><div class=\"sheet\"><table class=\"wide\"><tr><th>Day<th class=\"n\">Reminder leaves<th class=\"n\">Waits<th class=\"n\">Held<th class=\"n\">Mails<th class=\"n\">Letters\n%s</table></div>"
                .formatted(
                        count(days.size(), "day"),
                        count(sum.mails(), "mail"),
                        count(sum.letters(), "letter"),
                        reasons(sum),
                        rows);
    }

    private String reasons(WorkedDay sum) {
        return Stream.of(Reason.Kind.SEND, Reason.Kind.HELD, Reason.Kind.WAIT, Reason.Kind.FINISHED)
                .flatMap(kind -> sum.reasons().entrySet().stream()
                        .filter(reason -> reason.getKey().kind() == kind)
                        .sorted(Map.Entry.<Reason, Long>comparingByValue().reversed())
                        .limit(REASONS)
                        .map(reason -> REASON.formatted(
                                text(words.word(kind) + ": " + words.word(reason.getKey())), reason.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String row(WorkedDay day) {
        return ROW.formatted(
                DAY.format(day.day()),
                day.decided(Reason.Kind.SEND),
                day.decided(Reason.Kind.WAIT),
                day.decided(Reason.Kind.HELD),
                day.day(),
                day.mails(),
                day.letters());
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
