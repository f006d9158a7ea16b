package io.quittance.identity.account;

import io.quittance.edge.PlainPage;
import io.quittance.identity.pages.FieldText;
import io.quittance.identity.pages.FormTexts;
import io.quittance.kernel.Language;
import io.quittance.kernel.ReaderFormat;
import io.quittance.paper.QrCode;
import io.quittance.texts.TextKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;

/** The parts of the pages about an account, in one language and with the token of one form. */
record AccountForms(Language language, FormTexts texts, CsrfToken csrf) {

    static AccountForms of(Language language, CsrfToken csrf) {
        return new AccountForms(language, new FormTexts(language), csrf);
    }

    String form(String action, TextKey button, String... fields) {
        return texts.form(action, Map.of(csrf.getParameterName(), csrf.getToken()), button, fields);
    }

    String heading(TextKey key) {
        return "<h2>" + texts.text(key) + "</h2>";
    }

    String link(String address, TextKey key) {
        return "<p><a href=\"" + PlainPage.escape(address) + "\">" + texts.text(key) + "</a></p>";
    }

    String languages(Language chosen) {
        var options = Arrays.stream(Language.values())
                .map(one -> "<option value=\"%s\" lang=\"%1$s\"%s>%s</option>"
                        .formatted(
                                one.code(),
                                one == chosen ? " selected" : "",
                                PlainPage.escape(one.locale().getDisplayLanguage(one.locale()))))
                .collect(Collectors.joining());
        return "<label for=\"language\">" + texts.text(FieldText.LANGUAGE)
                + "</label>\n<select id=\"language\" name=\"language\">" + options + "</select>";
    }

    String sessions(List<SessionStore.Session> sessions, long own) {
        var rows = sessions.stream().map(one -> session(one, own)).collect(Collectors.joining("\n"));
        return "<ul class=\"sessions\">" + rows + "</ul>";
    }

    private String session(SessionStore.Session one, long own) {
        var seen = ReaderFormat.of(language).moment(one.seenAt(), ZoneOffset.UTC) + " UTC";
        var what = "<b>" + PlainPage.escape(Browsers.name(one.browser(), texts)) + "</b><br>"
                + texts.text(AccountText.SESSION_SEEN) + " " + PlainPage.escape(seen);
        var end = one.id() == own
                ? "<p class=\"hint\">" + texts.text(AccountText.SESSION_OWN) + "</p>"
                : form("/account/sessions/" + one.id(), AccountText.SESSION_END);
        return "<li>" + what + end + "</li>";
    }

    /** A code that an authenticator app reads. */
    String qr(String secret, String email) {
        var label =
                URLEncoder.encode("Quittance:" + email, StandardCharsets.UTF_8).replace("+", "%20");
        var code = QrCode.of("otpauth://totp/" + label + "?secret=" + secret + "&issuer=Quittance");
        var whole = code.size() + 2 * QrCode.QUIET_ZONE;
        var path = new StringBuilder();
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    path.append('M').append(column + QrCode.QUIET_ZONE).append(' ');
                    path.append(row + QrCode.QUIET_ZONE).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 %1$d %1$d\" width=\"240\" height=\"240\" role=\"img\" aria-label=\"%2$s\" shape-rendering=\"crispEdges\"><rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\"/><path fill=\"#000\" d=\"%3$s\"/></svg>"
                .formatted(whole, texts.text(SecondFactorText.QR), path);
    }
}
