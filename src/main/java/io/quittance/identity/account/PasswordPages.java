package io.quittance.identity.account;

import io.quittance.edge.ClientAddresses;
import io.quittance.edge.PlainPage;
import io.quittance.identity.pages.FieldText;
import io.quittance.identity.pages.SignInText;
import io.quittance.kernel.RefusedException;
import io.quittance.limits.Limits;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages before a sign-in is whole: a forgotten password, and a new one. */
@RestController
class PasswordPages {

    private static final int ASKED_PER_HOUR = 5;

    private final Passwords passwords;
    private final Limits limits;
    private final ClientAddresses addresses;

    PasswordPages(Passwords passwords, Limits limits, ClientAddresses addresses) {
        this.passwords = passwords;
        this.limits = limits;
        this.addresses = addresses;
    }

    @GetMapping("/forgotten-password")
    ResponseEntity<String> forgotten(HttpServletRequest request, CsrfToken csrf) {
        var forms = forms(request, csrf);
        return page(
                HttpStatus.OK,
                forms.texts()
                        .page(
                                SignInText.FORGOTTEN,
                                forms.texts().paragraph(PasswordText.FORGOTTEN_TEXT),
                                forms.form(
                                        "/forgotten-password",
                                        PasswordText.FORGOTTEN_SEND,
                                        forms.texts().field(FieldText.USERNAME, "email", "", "username"))));
    }

    /** The same answer for every address, whatever is known of it; past the limit too. */
    @PostMapping("/forgotten-password")
    ResponseEntity<String> ask(
            @RequestParam(defaultValue = "") String username, HttpServletRequest request, CsrfToken csrf) {
        if (limits.allow("forgotten-network", addresses.of(request), 4 * ASKED_PER_HOUR)
                && limits.allow("forgotten", username.strip().toLowerCase(java.util.Locale.ROOT), ASKED_PER_HOUR)) {
            new TenantScope.Platform().run(() -> passwords.forgotten(username));
        }
        var texts = forms(request, csrf).texts();
        return page(
                HttpStatus.OK,
                texts.page(PasswordText.FORGOTTEN_SENT, texts.paragraph(PasswordText.FORGOTTEN_SENT_TEXT)));
    }

    @GetMapping("/new-password/{token}")
    ResponseEntity<String> choose(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
        return choose(token, "", HttpStatus.OK, request, csrf);
    }

    @PostMapping("/new-password/{token}")
    ResponseEntity<String> chosen(
            @PathVariable String token,
            @RequestParam(name = "new-password", defaultValue = "") String password,
            HttpServletRequest request,
            CsrfToken csrf) {
        try {
            new TenantScope.Platform().run(() -> passwords.choose(token, password));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/login?changed")
                    .build();
        } catch (RefusedException refused) {
            var wrong = forms(request, csrf).texts().wrong(refused.refusals());
            return choose(token, wrong, HttpStatus.UNPROCESSABLE_CONTENT, request, csrf);
        }
    }

    private ResponseEntity<String> choose(
            String token, String wrong, HttpStatus status, HttpServletRequest request, CsrfToken csrf) {
        var forms = forms(request, csrf);
        if (!new TenantScope.Platform().call(() -> passwords.isGood(token))) {
            return page(
                    HttpStatus.NOT_FOUND,
                    forms.texts()
                            .page(
                                    PasswordText.LINK_GONE,
                                    forms.texts().paragraph(PasswordText.LINK_GONE_TEXT),
                                    forms.link("/forgotten-password", SignInText.FORGOTTEN)));
        }
        return page(
                status,
                forms.texts()
                        .page(
                                FieldText.NEW_PASSWORD,
                                wrong,
                                forms.form(
                                        "/new-password/" + token,
                                        PasswordText.NEW_PASSWORD_SAVE,
                                        forms.texts().field(FieldText.NEW_PASSWORD, "password", "", "new-password"))));
    }

    private static AccountForms forms(HttpServletRequest request, CsrfToken csrf) {
        return AccountForms.of(PlainPage.language(request), csrf);
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(html);
    }
}
