package io.quittance.sandbox;

import static io.quittance.sandbox.SandboxHtml.text;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a newcomer begins: a walk in five steps, who may sign in, and the firms. */
@RestController
@RequestMapping("/sandbox")
class SandboxPages {

    private static final String WALK = """
            <ol class="steps sheet">
            <li><a href="/sandbox/time">Let a week pass</a>. Three firms have reminders sent; you read how many left, and what held the others back.</li>
            <li><a href="/sandbox/mail">Open a reminder</a> and follow its link, as the debtor would.</li>
            <li>Answer the door: a business gives the last four characters of an invoice number in the mail, a person the postcode. Pay with card <code>4242 4242 4242 4242</code>; <code>4000 0000 0000 0002</code> is declined. Then let another week pass: silence.</li>
            <li>Sign in at the <a href="/desk">desk</a> as an agent: what needs a person, and for each case why.</li>
            <li>Sign in at the <a href="/console/maison-lavande">console</a> as an administrator of the firm: figures, imports, the rehearsal of the next 30 days.</li>
            </ol>
            """;

    private final DemoAccess access;

    SandboxPages(DemoAccess access) {
        this.access = access;
    }

    @GetMapping({"", "/"})
    ResponseEntity<String> start() {
        return SandboxHtml.page("A walk through Quittance", WALK + people() + firms());
    }

    @GetMapping("/demo.css")
    ResponseEntity<Resource> styles() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css"))
                .body(new ClassPathResource("demo.css", SandboxPages.class));
    }

    /** Whatever else is asked for below the sandbox is not there. */
    @RequestMapping("/**")
    ResponseEntity<Object> nothing() {
        return SandboxProblem.of(HttpStatus.NOT_FOUND, "not-found", "The sandbox has no such page.");
    }

    private String people() {
        return access.users().stream()
                .map(user -> "<tr><td>%s<td>%s<td><code>%s</code><td>%s"
                        .formatted(
                                text(role(user.role())),
                                text(user.email()),
                                text(user.password()),
                                text(String.join(", ", user.firms()))))
                .collect(Collectors.joining(
                        "\n",
                        "<h2>Who may sign in</h2><div class=\"sheet\"><table class=\"wide\"><tr><th>Role<th>E-mail<th>Password<th>Firms\n",
                        "</table></div>"));
    }

    private String firms() {
        return access.firms().stream()
                .map(firm -> "<tr><td>%s<td><a href=\"%s\">portal</a><td><a href=\"/console/%s\">console</a><td>%s, %s"
                        .formatted(
                                text(firm.name()),
                                text(firm.portal()),
                                text(firm.key()),
                                text(firm.country()),
                                text(firm.currency())))
                .collect(Collectors.joining(
                        "\n", "<h2>Firms</h2><div class=\"sheet\"><table class=\"wide\">", "</table></div>"));
    }

    /** {@code FIRM_ADMIN} is "Firm admin". */
    private static String role(String role) {
        return role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
