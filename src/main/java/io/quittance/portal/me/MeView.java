package io.quittance.portal.me;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.limits.Limits;
import io.quittance.parties.Debtor;
import io.quittance.portal.Back;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.tenancy.TenantScope;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import java.util.List;

/** What the firm knows of the visitor; seen and changed only after the account step, never by the link of a message. */
@Route(value = "c/:firm/me", layout = PortalFrame.class)
@AnonymousAllowed
class MeView extends PortalView {

    private static final int MAILS_PER_HOUR = 3;
    private static final int CHANGES_PER_HOUR = 10;

    private final transient Situations situations;
    private final transient DebtorEdits edits;
    private final transient DataExport export;
    private final transient Limits limits;
    private final transient ReadersSheet readers;

    MeView(
            PortalVisit visits,
            Situations situations,
            DebtorEdits edits,
            DataExport export,
            Limits limits,
            ReadersSheet readers) {
        super(visits);
        this.situations = situations;
        this.edits = edits;
        this.export = export;
        this.limits = limits;
        this.readers = readers;
    }

    @Override
    protected PortalAccess.Act needs() {
        return PortalAccess.Act.BE_THE_DEBTOR;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var texts = visitor.texts();
        named(visitor, texts.of(MeText.TITLE));
        var title = new H1(texts.of(MeText.TITLE));
        title.addClassName("q-page-title");
        add(Back.to(visitor), title);
        switch (visitor.access()) {
            case PortalAccess.Narrow _ -> add(KnownSheet.locked(visitor));
            case PortalAccess.Account _ -> {
                var debtor = situations.debtor(visitor.access());
                var known = new Div(KnownSheet.of(visitor, debtor));
                var reach = new ReachForm(visitor, debtor, typed -> keep(visitor, typed, known));
                add(
                        known,
                        reach.sheet(),
                        email(visitor, debtor),
                        language(visitor, debtor),
                        readers.of(visitor),
                        export.sheet(visitor));
            }
        }
    }

    private Notice keep(Visitor visitor, Reach typed, Div known) {
        var texts = visitor.texts();
        var access = visitor.access();
        if (!limits.allow("reach", access.firm() + " " + access.debtor(), CHANGES_PER_HOUR)) {
            return new Notice(texts.of(MeText.NEW_EMAIL_MANY), StatusStyle.LATE);
        }
        boolean changed =
                new TenantScope.Engine(access.firm()).call(() -> edits.reach(visitor.firm(), access.debtor(), typed));
        if (!changed) {
            return new Notice(texts.of(MeText.REACH_SAME, visitor.firm().name()), StatusStyle.PLAIN);
        }
        known.removeAll();
        known.add(KnownSheet.of(visitor, situations.debtor(access)));
        return new Notice(texts.of(MeText.REACH_KEPT), StatusStyle.OK);
    }

    private Sheet email(Visitor visitor, Debtor debtor) {
        var texts = visitor.texts();
        var field =
                new TextField(texts.of(MeText.NEW_EMAIL)).type("email", "email").maxLength(254);
        field.hint(texts.of(MeText.NEW_EMAIL_HINT));
        field.testId("new-email");
        var sheet = new Sheet();
        sheet.add(
                field,
                new ActionButton(
                                texts.of(MeText.NEW_EMAIL_SEND),
                                Emphasis.SECONDARY,
                                () -> askFor(visitor, debtor, field, sheet))
                        .testId("new-email-send"));
        return KnownSheet.stacked(sheet);
    }

    private void askFor(Visitor visitor, Debtor debtor, TextField field, Sheet sheet) {
        var texts = visitor.texts();
        var email = EmailAddress.read(field.value()).filter(other -> !other.equals(debtor.email()));
        if (email.isEmpty()) {
            field.refuse(texts.of(MeText.NEW_EMAIL_WRONG));
        } else if (!limits.allow("new-email", debtor.firm() + " " + debtor.id(), MAILS_PER_HOUR)) {
            field.refuse(texts.of(MeText.NEW_EMAIL_MANY));
        } else {
            new TenantScope.Engine(debtor.firm()).run(() -> edits.ask(visitor.firm(), debtor.id(), email.get()));
            field.error(null);
            KnownSheet.say(
                    sheet,
                    new Notice(texts.of(MeText.NEW_EMAIL_SENT, email.get().value()), StatusStyle.OK));
        }
    }

    private Sheet language(Visitor visitor, Debtor debtor) {
        var texts = visitor.texts();
        var choice = new ChoiceField<>(texts.of(MeText.LANGUAGE), List.of(Language.values()), LanguageChoice::nameOf)
                .value(debtor.language());
        choice.testId("write-in");
        var sheet = new Sheet();
        sheet.add(
                choice,
                new ActionButton(texts.of(MeText.KEEP), Emphasis.SECONDARY, () -> {
                            new TenantScope.Engine(debtor.firm())
                                    .run(() -> edits.speak(visitor.firm(), debtor.id(), choice.value()));
                            KnownSheet.say(sheet, new Notice(texts.of(MeText.LANGUAGE_KEPT), StatusStyle.OK));
                        })
                        .testId("write-in-keep"));
        return KnownSheet.stacked(sheet);
    }
}
