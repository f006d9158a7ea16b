package io.quittance.sandbox;

import static io.quittance.sandbox.SandboxHtml.text;

import io.quittance.sandbox.CaughtLetters.Shown;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The letters for people: a list with small pictures, and each letter page by page. */
@RestController
class PostPages {

    private static final int SHOWN = 100;

    private static final String INTRODUCTION = """
            <p>These letters would lie in letter boxes now; their files lie in the print folder. At the end of each day of the
            <a href="/sandbox/time">time machine</a> a print shop answers with a status file: accepted, and posted the same day.
            It behaves otherwise for a debtor when told so:</p>
            <pre>curl -X PUT -H 'Content-Type: application/json' -d '{"debtor":"D-1","status":"RETURNED"}' …/sandbox/letters/behaviour</pre>
            <p class="soft"><code>RETURNED</code>: posted, and it comes back · <code>REFUSED</code>: not printed · <code>ACCEPTED</code>: then silence · <code>POSTED</code>: as all others. Type a letter's code at <a href="/code">/code</a>.</p>
            """;

    private final CaughtLetters letters;

    PostPages(CaughtLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/sandbox/post")
    ResponseEntity<String> list() {
        var newest = letters.list(null).reversed().stream().limit(SHOWN).toList();
        return SandboxHtml.page("Letters", INTRODUCTION + (newest.isEmpty() ? "<p>No letter yet.</p>" : table(newest)));
    }

    @GetMapping("/sandbox/post/{id:[0-9]{1,18}}")
    ResponseEntity<String> letter(@PathVariable String id) {
        return letters.list(null).stream()
                .filter(shown -> shown.letter().id().equals(id))
                .findFirst()
                .map(PostPages::page)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String table(List<Shown> newest) {
        return newest.stream()
                .map(shown ->
                        "<tr><td><a href=\"/sandbox/post/%s\"><img src=\"/sandbox/letters/%s-1.png?small=true\" loading=\"lazy\" width=\"90\" height=\"127\" alt=\"Letter to %s\"></a><td>%s<br>to <a href=\"/sandbox/post/%s\">%s</a> (%s)<td>%s<td>%s<td>%s"
                                .formatted(
                                        shown.letter().id(),
                                        shown.letter().id(),
                                        text(shown.addressee()),
                                        text(shown.firm().name()),
                                        shown.letter().id(),
                                        text(shown.addressee()),
                                        text(shown.letter().debtor()),
                                        text(String.join(", ", shown.letter().invoices())),
                                        code(shown),
                                        text(shown.state())))
                .collect(Collectors.joining(
                        "\n",
                        "<div class=\"sheet\"><table><tr><th>Page 1<th>From and to<th>Invoices<th>Code<th>State\n",
                        "</table></div>"));
    }

    private static ResponseEntity<String> page(Shown shown) {
        var letter = shown.letter();
        var pictures = IntStream.rangeClosed(1, letter.pages())
                .mapToObj(page -> "<p><img class=\"page\" src=\"/sandbox/letters/%s-%d.png\" alt=\"Page %d of %d\"></p>"
                        .formatted(letter.id(), page, page, letter.pages()))
                .collect(Collectors.joining("\n"));
        return SandboxHtml.page(
                "Letter to " + shown.addressee(),
                "<p>From %s · %s · envelope %s · %s<br><a href=\"%s\">the very bytes (PDF)</a></p><p>Code: %s</p>%s"
                        .formatted(
                                text(shown.firm().name()),
                                text(shown.state()),
                                text(letter.profile()),
                                text(String.join(", ", letter.invoices())),
                                letter.href(),
                                code(shown),
                                pictures));
    }

    private static String code(Shown shown) {
        var code = shown.letter().code();
        return code == null ? "none" : "<code>" + text(code) + "</code>";
    }
}
