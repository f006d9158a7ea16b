package io.quittance.identity;

import io.quittance.edge.PlainPage;
import io.quittance.identity.pages.FieldText;
import io.quittance.identity.pages.FormTexts;
import io.quittance.identity.pages.SignInText;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form of the built-in sign-in, and the page for an identity without an account. */
@RestController
class SignInPages {

    private final StaffRegistration registration;

    SignInPages(StaffRegistration registration) {
        this.registration = registration;
    }

    @GetMapping("/login")
    ResponseEntity<String> login(HttpServletRequest request, CsrfToken csrf) {
        if (registration.isOutside()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(StaffRegistration.START))
                    .build();
        }
        var texts = new FormTexts(PlainPage.language(request));
        var note = request.getParameter("wrong") != null
                ? texts.wrong(SignInText.WRONG)
                : request.getParameter("welcome") != null
                        ? texts.good(SignInText.WELCOME)
                        : request.getParameter("changed") != null ? texts.good(SignInText.PASSWORD_IS_CHANGED) : "";
        return page(texts.page(
                SignInText.SIGN_IN,
                note,
                texts.form(
                        "/login",
                        Map.of(csrf.getParameterName(), csrf.getToken()),
                        SignInText.SIGN_IN,
                        texts.field(FieldText.USERNAME, "email", "", "username"),
                        texts.field(FieldText.PASSWORD, "password", "", "current-password")),
                "<p><a href=\"/forgotten-password\">" + texts.text(SignInText.FORGOTTEN) + "</a></p>"));
    }

    @GetMapping("/sign-in-refused")
    ResponseEntity<String> refused(HttpServletRequest request) {
        var texts = new FormTexts(PlainPage.language(request));
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.TEXT_HTML)
                .body(texts.page(SignInText.REFUSED, texts.paragraph(SignInText.REFUSED_TEXT)));
    }

    static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(html);
    }
}
