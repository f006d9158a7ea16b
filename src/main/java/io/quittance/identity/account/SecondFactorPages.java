package io.quittance.identity.account;

import io.quittance.edge.PlainPage;
import io.quittance.identity.StaffAccess;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.RefusedException;
import io.quittance.limits.Limits;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Setting up the second factor of one's own account, and switching it off. */
@RestController
@RequestMapping("/account/second-factor")
class SecondFactorPages {

    private static final int TRIES_PER_HOUR = 10;

    private final StaffAccess access;
    private final SecondFactors factors;
    private final SecondFactorRules rules;
    private final Limits limits;

    SecondFactorPages(StaffAccess access, SecondFactors factors, SecondFactorRules rules, Limits limits) {
        this.access = access;
        this.factors = factors;
        this.rules = rules;
        this.limits = limits;
    }

    @GetMapping
    ResponseEntity<String> show(CsrfToken csrf) {
        return show("", HttpStatus.OK, csrf);
    }

    @PostMapping
    ResponseEntity<String> confirm(@RequestParam(defaultValue = "") String code, CsrfToken csrf) {
        var member = access.current();
        if (!mayTry(member)) {
            return show("second-too-many", HttpStatus.TOO_MANY_REQUESTS, csrf);
        }
        try {
            var codes = new TenantScope.Platform()
                    .call(() -> factors.has(member.id()) ? List.<String>of() : factors.confirm(member.id(), code));
            return recovery(AccountForms.of(member.language(), csrf), codes);
        } catch (RefusedException _) {
            return show("second-wrong", HttpStatus.UNPROCESSABLE_CONTENT, csrf);
        }
    }

    @PostMapping("/off")
    ResponseEntity<String> off(@RequestParam(defaultValue = "") String code, CsrfToken csrf) {
        var member = access.current();
        if (!mayTry(member)) {
            return show("second-too-many", HttpStatus.TOO_MANY_REQUESTS, csrf);
        }
        var passed = new TenantScope.Platform().call(() -> factors.passes(member.id(), code));
        if (!passed) {
            return show("second-wrong", HttpStatus.UNPROCESSABLE_CONTENT, csrf);
        }
        new TenantScope.Platform().run(() -> factors.remove(member.id()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/account?saved")
                .build();
    }

    private boolean mayTry(StaffMember member) {
        return limits.allow("second-factor", member.id().toString(), TRIES_PER_HOUR);
    }

    private ResponseEntity<String> show(String wrong, HttpStatus status, CsrfToken csrf) {
        var member = access.current();
        var forms = AccountForms.of(member.language(), csrf);
        var texts = forms.texts();
        var note = wrong.isEmpty() ? "" : texts.wrong(wrong);
        var code = texts.field("code", "text", "", "one-time-code");
        if (new TenantScope.Platform().call(() -> factors.has(member.id()))) {
            return page(
                    status,
                    texts.page(
                            "second-factor",
                            note,
                            texts.paragraph("second-on"),
                            forms.form("/account/second-factor/off", "second-remove", code),
                            forms.link("/account", "account")));
        }
        var secret = new TenantScope.Platform().call(() -> factors.secretToSetUp(member.id()));
        var demanded = new TenantScope.Platform().call(() -> rules.isDemandedOf(member));
        return page(
                status,
                texts.page(
                        "second-set-up",
                        note,
                        demanded ? texts.paragraph("second-needed") : "",
                        texts.paragraph("second-scan"),
                        forms.qr(secret, member.email()),
                        texts.paragraph("second-type"),
                        "<p><code>" + secret.replaceAll("(.{4})(?=.)", "$1 ") + "</code></p>",
                        forms.form("/account/second-factor", "second-confirm", code),
                        forms.link("/account", "account")));
    }

    private static ResponseEntity<String> recovery(AccountForms forms, List<String> codes) {
        var list = codes.stream()
                .map(one -> "<li><code>" + PlainPage.escape(one.replaceAll("(.{4})(?=.)", "$1-")) + "</code></li>")
                .collect(Collectors.joining());
        return page(
                HttpStatus.OK,
                forms.texts()
                        .page(
                                "second-ready",
                                forms.texts().paragraph("second-codes"),
                                "<ul>" + list + "</ul>",
                                forms.link("/account", "account")));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(html);
    }
}
