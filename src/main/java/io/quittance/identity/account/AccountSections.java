package io.quittance.identity.account;

import io.quittance.identity.Role;
import io.quittance.identity.StaffMember;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands on the page of one's own account. */
@Component
class AccountSections {

    private final PasswordStore store;
    private final SecondFactors factors;
    private final SecondFactorRules rules;
    private final SessionStore sessions;

    AccountSections(PasswordStore store, SecondFactors factors, SecondFactorRules rules, SessionStore sessions) {
        this.store = store;
        this.factors = factors;
        this.rules = rules;
        this.sessions = sessions;
    }

    /** All parts. @param own the number of this session @param note what was just done or refused */
    String[] of(AccountForms forms, StaffMember member, long own, String note) {
        var texts = forms.texts();
        var parts = new ArrayList<>(List.of(
                note,
                forms.link("/staff", "account-back"),
                forms.heading("profile"),
                forms.form(
                        "/account/profile",
                        "save",
                        texts.field("name", "text", member.name(), "name"),
                        forms.languages(member.language()))));
        if (store.password(member.id()).isPresent()) {
            parts.addAll(List.of(
                    forms.heading("password-change"),
                    forms.form(
                            "/account/password",
                            "password-change",
                            texts.field("present-password", "password", "", "current-password"),
                            texts.field("new-password", "password", "", "new-password")),
                    forms.heading("second-factor"),
                    texts.paragraph(factors.has(member.id()) ? "second-on" : "second-off"),
                    forms.link(
                            "/account/second-factor", factors.has(member.id()) ? "second-change" : "second-set-up")));
        }
        if (member.has(Role.OPERATOR)) {
            var demanded = rules.isDemandedOfEverybody();
            parts.add(texts.paragraph(demanded ? "second-demanded" : "second-not-demanded"));
            parts.add(forms.form(
                    "/account/second-factor/everybody?demanded=" + !demanded,
                    demanded ? "second-demand-no-more" : "second-demand"));
        }
        parts.addAll(List.of(
                forms.heading("sessions"),
                forms.sessions(sessions.of(member.id()), own),
                forms.form("/account/sessions", "session-end-others")));
        return parts.toArray(String[]::new);
    }
}
