package io.quittance.identity.account;

import io.quittance.identity.Role;
import io.quittance.identity.StaffMember;
import io.quittance.identity.pages.FieldText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sections on the page of one's own account. */
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
                forms.link("/staff", AccountText.ACCOUNT_BACK),
                forms.heading(AccountText.PROFILE),
                forms.form(
                        "/account/profile",
                        AccountText.SAVE,
                        texts.field(FieldText.NAME, "text", member.name(), "name"),
                        forms.languages(member.language()))));
        if (store.password(member.id()).isPresent()) {
            parts.addAll(List.of(
                    forms.heading(AccountText.PASSWORD_CHANGE),
                    forms.form(
                            "/account/password",
                            AccountText.PASSWORD_CHANGE,
                            texts.field(FieldText.PRESENT_PASSWORD, "password", "", "current-password"),
                            texts.field(FieldText.NEW_PASSWORD, "password", "", "new-password")),
                    forms.heading(SecondFactorText.HEADING),
                    texts.paragraph(factors.has(member.id()) ? SecondFactorText.ON : SecondFactorText.OFF),
                    forms.link(
                            "/account/second-factor",
                            factors.has(member.id()) ? SecondFactorText.CHANGE : SecondFactorText.SET_UP)));
        }
        if (member.has(Role.OPERATOR)) {
            var demanded = rules.isDemandedOfEverybody();
            parts.add(texts.paragraph(demanded ? SecondFactorText.DEMANDED : SecondFactorText.NOT_DEMANDED));
            parts.add(forms.form(
                    "/account/second-factor/everybody?demanded=" + !demanded,
                    demanded ? SecondFactorText.DEMAND_NO_MORE : SecondFactorText.DEMAND));
        }
        parts.addAll(List.of(
                forms.heading(AccountText.SESSIONS),
                forms.sessions(sessions.of(member.id()), own),
                forms.form("/account/sessions", AccountText.SESSION_END_OTHERS)));
        return parts.toArray(String[]::new);
    }
}
