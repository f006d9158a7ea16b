package io.quittance.identity;

import io.quittance.edge.ClientAddresses;
import io.quittance.edge.ErrorPages;
import io.quittance.edge.PlainPage;
import io.quittance.identity.pages.FieldText;
import io.quittance.identity.pages.FormTexts;
import io.quittance.identity.pages.InvitationText;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.limits.Limits;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Accepting an invitation: looking at the page changes nothing; the form makes the account, or leads to the outside issuer,
 * whose subject it is then bound to.
 */
@Controller
class InvitationPage {

    private static final int TRIES_PER_HOUR = 60;

    private final Invitations invitations;
    private final StaffRegistration registration;
    private final Limits limits;
    private final ClientAddresses addresses;
    private final ErrorPages pages;

    InvitationPage(
            Invitations invitations,
            StaffRegistration registration,
            Limits limits,
            ClientAddresses addresses,
            ErrorPages pages) {
        this.invitations = invitations;
        this.registration = registration;
        this.limits = limits;
        this.addresses = addresses;
        this.pages = pages;
    }

    /** What a person typed. */
    private record Answer(String name, String email, String password) {}

    @GetMapping("/invitation/{token}")
    void show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(token, new Answer("", "", ""), List.of(), request, response);
    }

    @PostMapping("/invitation/{token}")
    void accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!limits.allow("invitation", addresses.of(request), TRIES_PER_HOUR)) {
            pages.write(request, response, HttpStatus.TOO_MANY_REQUESTS);
            return;
        }
        if (registration.isOutside()) {
            request.getSession().setAttribute(StaffSignIn.INVITATION, token);
            response.sendRedirect(StaffRegistration.START);
            return;
        }
        try {
            var language = PlainPage.language(request);
            new TenantScope.Platform().run(() -> invitations.accept(token, email, name, language, password));
            response.sendRedirect("/login?welcome");
        } catch (RefusedException refused) {
            answer(token, new Answer(name, email, password), refused.refusals(), request, response);
        }
    }

    private void answer(
            String token, Answer answer, List<Refusal> wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var texts = new FormTexts(PlainPage.language(request));
        var invitation = new TenantScope.Platform().call(() -> invitations.find(token));
        response.setContentType("text/html;charset=UTF-8");
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            response.getWriter().write(texts.page(InvitationText.GONE, texts.paragraph(InvitationText.GONE_TEXT)));
            return;
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var form = texts.form(
                "/invitation/" + token,
                Map.of(),
                registration.isOutside() ? InvitationText.CONTINUE_OUTSIDE : InvitationText.MAKE_ACCOUNT,
                registration.isOutside() ? "" : fields(texts, invitation.get(), answer));
        response.getWriter()
                .write(texts.page(
                        InvitationText.INVITATION,
                        texts.wrong(wrong),
                        texts.paragraph(InvitationText.valueOf(
                                "ROLE_" + invitation.get().role())),
                        form));
    }

    private static String fields(FormTexts texts, Invitation invitation, Answer answer) {
        var fields = new ArrayList<String>();
        if (invitation.email().isEmpty()) {
            fields.add(texts.field(FieldText.EMAIL, "email", answer.email(), "email"));
        } else {
            fields.add("<p class=\"hint\">" + texts.text(FieldText.EMAIL) + ": <b>"
                    + PlainPage.escape(invitation.email()) + "</b></p>");
        }
        fields.add(texts.field(FieldText.NAME, "text", answer.name(), "name"));
        fields.add(texts.field(FieldText.NEW_PASSWORD, "password", "", "new-password")
                .replace("name=\"new-password\"", "name=\"password\""));
        return String.join("\n", fields);
    }
}
