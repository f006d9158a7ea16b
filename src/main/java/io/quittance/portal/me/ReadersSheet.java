package io.quittance.portal.me;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.identity.debtors.Reader;
import io.quittance.identity.debtors.ReaderReach;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.limits.Limits;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.tenancy.TenantScope;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/**
 * Who else may see the account: the list, each ended at once, and the invitation. To invite, one must have signed in a moment
 * ago: a visit that somebody left open, or that was stolen, lets nobody in.
 */
@Service
class ReadersSheet {

    /** How long after the sign-in others may be let in. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final int PER_HOUR = 5;

    private final ReaderInvites invites;
    private final Limits limits;
    private final InstantSource clock;

    ReadersSheet(ReaderInvites invites, Limits limits, InstantSource clock) {
        this.invites = invites;
        this.limits = limits;
        this.clock = clock;
    }

    static MeText wordsOf(ReaderReach reach) {
        return reach == ReaderReach.EVERYTHING ? MeText.READERS_EVERYTHING : MeText.READERS_READ_AND_PAY;
    }

    Sheet of(Visitor visitor) {
        var sheet = KnownSheet.stacked(new Sheet());
        sheet.getElement().setAttribute("data-testid", "readers");
        draw(visitor, sheet);
        return sheet;
    }

    private void draw(Visitor visitor, Sheet sheet) {
        sheet.removeAll();
        var texts = visitor.texts();
        var title = new H2(texts.of(MeText.READERS));
        title.getElement().setAttribute("tabindex", "-1");
        sheet.add(title, new Paragraph(texts.of(MeText.READERS_TEXT)), list(visitor, sheet));
        if (isFresh(visitor.access())) {
            form(visitor, sheet);
        } else {
            sheet.add(
                    new Paragraph(texts.of(MeText.READERS_PROVE)),
                    ActionLink.outside(visitor.at("enter"), texts.of(MeText.LOCKED_GO))
                            .button(Emphasis.SECONDARY)
                            .testId("reader-prove"));
        }
    }

    private boolean isFresh(PortalAccess access) {
        return clock.instant().isBefore(access.enteredAt().plus(FRESH));
    }

    private UnorderedList list(Visitor visitor, Sheet sheet) {
        var list = new UnorderedList();
        list.addClassName("q-readers");
        scope(visitor)
                .call(() -> invites.of(visitor.firm(), visitor.access().debtor()))
                .forEach(reader -> list.add(ReaderRow.of(visitor, reader, () -> end(visitor, sheet, reader))));
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private void end(Visitor visitor, Sheet sheet, Reader reader) {
        scope(visitor).run(() -> invites.end(visitor.firm(), reader.debtor(), reader));
        draw(visitor, sheet);
        var ended = visitor.texts().of(MeText.READERS_ENDED, reader.email().value());
        KnownSheet.say(sheet, new Notice(ended, StatusStyle.OK));
        sheet.getChildren().findFirst().ifPresent(title -> title.getElement().callJsFunction("focus"));
    }

    private void form(Visitor visitor, Sheet sheet) {
        var form = ReaderForm.of(visitor);
        var invite = new ActionButton(
                        visitor.texts().of(MeText.READERS_INVITE),
                        Emphasis.SECONDARY,
                        () -> invite(
                                visitor,
                                sheet,
                                form.email(),
                                form.reach().value(),
                                form.language().value()))
                .testId("reader-invite");
        sheet.add(form.email(), form.reach(), form.language(), invite);
    }

    private void invite(Visitor visitor, Sheet sheet, TextField field, ReaderReach reach, Language language) {
        var texts = visitor.texts();
        var access = visitor.access();
        var email = EmailAddress.read(field.value());
        if (!isFresh(access)) {
            draw(visitor, sheet);
        } else if (email.isEmpty()) {
            field.refuse(texts.of(MeText.NEW_EMAIL_WRONG));
        } else if (!limits.allow("reader", access.firm() + " " + access.debtor(), PER_HOUR)) {
            field.refuse(texts.of(MeText.NEW_EMAIL_MANY));
        } else {
            try {
                scope(visitor).run(() -> invites.invite(visitor.firm(), access.debtor(), email.get(), language, reach));
                draw(visitor, sheet);
                KnownSheet.say(
                        sheet,
                        new Notice(texts.of(MeText.READERS_SENT, email.get().value()), StatusStyle.OK));
            } catch (RefusedException refused) {
                field.refuse(texts.of(
                        switch (refused.refusals().getFirst().code()) {
                            case "twice" -> MeText.READERS_TWICE;
                            case "own" -> MeText.READERS_OWN;
                            default -> MeText.READERS_MANY;
                        }));
            }
        }
    }

    private static TenantScope scope(Visitor visitor) {
        return new TenantScope.Engine(visitor.firm().id());
    }
}
