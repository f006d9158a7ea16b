package io.quittance.identity.account;

import io.quittance.edge.PlainPage;
import io.quittance.identity.pages.FieldText;
import io.quittance.identity.pages.SignInText;
import io.quittance.kernel.StaffId;
import io.quittance.limits.Limits;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a right password that asks for the code of the second factor. */
@RestController
class SecondStepPages {

    private static final int CODES_PER_HOUR = 10;

    private final SecondFactors factors;
    private final SecondStep step;
    private final Limits limits;

    SecondStepPages(SecondFactors factors, SecondStep step, Limits limits) {
        this.factors = factors;
        this.step = step;
        this.limits = limits;
    }

    @GetMapping("/login/second")
    ResponseEntity<String> second(HttpServletRequest request, CsrfToken csrf) {
        return SecondStep.waiting(request).isPresent() ? second(null, HttpStatus.OK, request, csrf) : toTheStart();
    }

    @PostMapping("/login/second")
    void pass(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf)
            throws IOException, ServletException {
        var person = SecondStep.waiting(request);
        if (person.isEmpty()) {
            response.sendRedirect("/login");
        } else if (!limits.allow("second-factor", person.get().toString(), CODES_PER_HOUR)) {
            write(response, second(SecondFactorText.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS, request, csrf));
        } else if (passes(person.get(), code)) {
            limits.giveBack("second-factor", person.get().toString());
            step.complete(request, response);
        } else {
            write(response, second(SecondFactorText.WRONG, HttpStatus.UNPROCESSABLE_CONTENT, request, csrf));
        }
    }

    private boolean passes(StaffId person, String code) {
        return new TenantScope.Platform().call(() -> factors.passes(person, code));
    }

    private ResponseEntity<String> second(
            @Nullable SecondFactorText wrong, HttpStatus status, HttpServletRequest request, CsrfToken csrf) {
        var forms = forms(request, csrf);
        return page(
                status,
                forms.texts()
                        .page(
                                SecondFactorText.TITLE,
                                wrong == null ? "" : forms.texts().wrong(wrong),
                                forms.form(
                                        "/login/second",
                                        SignInText.SIGN_IN,
                                        forms.texts().field(FieldText.CODE, "text", "", "one-time-code"))));
    }

    private static ResponseEntity<String> toTheStart() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/login")
                .build();
    }

    private static void write(HttpServletResponse response, ResponseEntity<String> page) throws IOException {
        response.setStatus(page.getStatusCode().value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(String.valueOf(page.getBody()));
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
