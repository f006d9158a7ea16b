package io.quittance.identity.account;

import io.quittance.identity.Role;
import io.quittance.identity.StaffAccess;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.Language;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's own account: name, language, password, second factor, sessions. */
@RestController
@RequestMapping("/account")
class AccountPages {

    private static final int LONGEST_NAME = 80;

    private final StaffAccess access;
    private final Passwords passwords;
    private final PasswordStore store;
    private final SecondFactorRules rules;
    private final AccountTrail trail;
    private final AccountSections sections;
    private final TransactionTemplate transaction;

    AccountPages(
            StaffAccess access,
            Passwords passwords,
            PasswordStore store,
            SecondFactorRules rules,
            AccountTrail trail,
            AccountSections sections,
            TransactionTemplate transaction) {
        this.access = access;
        this.passwords = passwords;
        this.store = store;
        this.rules = rules;
        this.trail = trail;
        this.sections = sections;
        this.transaction = transaction;
    }

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request, CsrfToken csrf) {
        boolean saved = request.getParameter("saved") != null;
        return page(HttpStatus.OK, request, csrf, forms -> saved ? forms.texts().good(AccountText.SAVED) : "");
    }

    @PostMapping("/profile")
    ResponseEntity<String> profile(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            CsrfToken csrf) {
        return done(request, csrf, member -> {
            var chosen = Language.parse(language);
            store.profile(member.id(), PlainText.line("name", name, LONGEST_NAME), chosen.code());
            trail.did(member.id(), "staff.profile-changed");
        });
    }

    @PostMapping("/password")
    ResponseEntity<String> password(
            @RequestParam(name = "present-password", defaultValue = "") String present,
            @RequestParam(name = "new-password", defaultValue = "") String password,
            HttpServletRequest request,
            CsrfToken csrf) {
        return done(
                request,
                csrf,
                member -> passwords.change(member.id(), present, password, StaffSessions.number(request.getSession())));
    }

    @PostMapping("/sessions/{number}")
    ResponseEntity<String> end(@PathVariable long number, HttpServletRequest request, CsrfToken csrf) {
        return done(request, csrf, member -> {
            trail.endedOne(member.id(), number);
        });
    }

    @PostMapping("/sessions")
    ResponseEntity<String> endOthers(HttpServletRequest request, CsrfToken csrf) {
        return done(request, csrf, member -> {
            trail.ended(member.id(), StaffSessions.number(request.getSession()));
            trail.did(member.id(), "staff.session-ended");
        });
    }

    @PostMapping("/second-factor/everybody")
    ResponseEntity<String> demand(
            @RequestParam(defaultValue = "false") boolean demanded, HttpServletRequest request, CsrfToken csrf) {
        if (!access.current().has(Role.OPERATOR)) {
            throw new AccessDeniedException("not an operator");
        }
        return done(request, csrf, member -> rules.demandOfEverybody(demanded, member.id()));
    }

    private ResponseEntity<String> done(
            HttpServletRequest request, CsrfToken csrf, java.util.function.Consumer<StaffMember> work) {
        var member = access.current();
        try {
            new TenantScope.Platform().run(() -> transaction.executeWithoutResult(_ -> work.accept(member)));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/account?saved")
                    .build();
        } catch (RefusedException refused) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    request,
                    csrf,
                    forms -> forms.texts().wrong(refused.refusals()));
        }
    }

    private ResponseEntity<String> page(
            HttpStatus status, HttpServletRequest request, CsrfToken csrf, Function<AccountForms, String> note) {
        var member = access.current();
        var forms = AccountForms.of(member.language(), csrf);
        var html = new TenantScope.Platform()
                .call(() -> transaction.execute(_ -> forms.texts()
                        .page(
                                AccountText.ACCOUNT,
                                sections.of(
                                        forms,
                                        member,
                                        StaffSessions.number(request.getSession()),
                                        note.apply(forms)))));
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(html);
    }
}
