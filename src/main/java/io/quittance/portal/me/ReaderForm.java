package io.quittance.portal.me;

import io.quittance.identity.debtors.ReaderReach;
import io.quittance.kernel.Language;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.TextField;
import java.util.List;

/** What is asked about somebody who is to be let in. */
record ReaderForm(TextField email, ChoiceField<ReaderReach> reach, ChoiceField<Language> language) {

    static ReaderForm of(Visitor visitor) {
        var texts = visitor.texts();
        var email = new TextField(texts.of(MeText.READERS_EMAIL))
                .type("email", "off")
                .maxLength(254);
        email.hint(texts.of(MeText.READERS_EMAIL_HINT));
        email.testId("reader-email");
        var reach = new ChoiceField<>(
                texts.of(MeText.READERS_REACH),
                List.of(ReaderReach.values()),
                one -> texts.of(ReadersSheet.wordsOf(one)));
        reach.testId("reader-reach");
        var language = new ChoiceField<>(
                        texts.of(MeText.READERS_LANGUAGE), List.of(Language.values()), LanguageChoice::nameOf)
                .value(visitor.access().language());
        return new ReaderForm(email, reach, language);
    }
}
