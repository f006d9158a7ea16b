package io.quittance.identity.account;

import io.quittance.edge.PlainPage;
import io.quittance.identity.StaffAccess;
import io.quittance.identity.StaffMember;
import io.quittance.identity.pages.FieldText;
import io.quittance.kernel.RefusedException;
import io.quittance.limits.Limits;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        return show(null, HttpStatus.OK, csrf);
    }

    @PostMapping
    ResponseEntity<String> confirm(@RequestParam(defaultValue = "") String code, CsrfToken csrf) {
        var member = access.current();
        if (!mayTry(member)) {
            return show(SecondFactorText.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS, csrf);
        }
        try {
            var codes = new TenantScope.Platform()
                    .call(() -> factors.has(member.id()) ? List.<String>of() : factors.confirm(member.id(), code));
            return recovery(AccountForms.of(member.language(), csrf), codes);
        } catch (RefusedException _) {
            return show(SecondFactorText.WRONG, HttpStatus.UNPROCESSABLE_CONTENT, csrf);
        }
    }

    @PostMapping("/off")
    ResponseEntity<String> off(@RequestParam(defaultValue = "") String code, CsrfToken csrf) {
        var member = access.current();
        if (!mayTry(member)) {
            return show(SecondFactorText.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS, csrf);
        }
        var passed = new TenantScope.Platform().call(() -> factors.passes(member.id(), code));
        if (!passed) {
            return show(SecondFactorText.WRONG, HttpStatus.UNPROCESSABLE_CONTENT, csrf);
        }
        new TenantScope.Platform().run(() -> factors.remove(member.id()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/account?saved")
                .build();
    }

    private boolean mayTry(StaffMember member) {
        return limits.allow("second-factor", member.id().toString(), TRIES_PER_HOUR);
    }

    private ResponseEntity<String> show(@Nullable SecondFactorText wrong, HttpStatus status, CsrfToken csrf) {
        var member = access.current();
        var forms = AccountForms.of(member.language(), csrf);
        var texts = forms.texts();
        var note = wrong == null ? "" : texts.wrong(wrong);
        var code = texts.field(FieldText.CODE, "text", "", "one-time-code");
        if (new TenantScope.Platform().call(() -> factors.has(member.id()))) {
            return page(
                    status,
                    texts.page(
                            SecondFactorText.HEADING,
                            note,
                            texts.paragraph(SecondFactorText.ON),
                            forms.form("/account/second-factor/off", SecondFactorText.REMOVE, code),
                            forms.link("/account", AccountText.ACCOUNT)));
        }
        var secret = new TenantScope.Platform().call(() -> factors.secretToSetUp(member.id()));
        var demanded = new TenantScope.Platform().call(() -> rules.isDemandedOf(member));
        return page(
                status,
                texts.page(
                        SecondFactorText.SET_UP,
                        note,
                        demanded ? texts.paragraph(SecondFactorText.NEEDED) : "",
                        texts.paragraph(SecondFactorText.SCAN),
                        forms.qr(secret, member.email()),
                        texts.paragraph(SecondFactorText.TYPE),
                        "<p><code>" + secret.replaceAll("(.{4})(?=.)", "$1 ") + "</code></p>",
                        forms.form("/account/second-factor", SecondFactorText.CONFIRM, code),
                        forms.link("/account", AccountText.ACCOUNT)));
    }

    private static ResponseEntity<String> recovery(AccountForms forms, List<String> codes) {
        var list = codes.stream()
                .map(one -> "<li><code>" + PlainPage.escape(one.replaceAll("(.{4})(?=.)", "$1-")) + "</code></li>")
                .collect(Collectors.joining());
        return page(
                HttpStatus.OK,
                forms.texts()
                        .page(
                                SecondFactorText.READY,
                                forms.texts().paragraph(SecondFactorText.CODES),
                                "<ul>" + list + "</ul>",
                                forms.link("/account", AccountText.ACCOUNT)));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(html);
    }
}
