package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.branding.Brands;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;

/** A new firm from nothing: all it needs until its first reminder, in one form. */
@Route(value = OperatorFrame.HOME + "/new-firm", layout = OperatorFrame.class)
@PermitAll
class NewFirmView extends OperatorPage {

    private final transient FirmSetup setup;
    private final transient Brands brands;

    NewFirmView(Console console, FirmSetup setup, Brands brands) {
        super(console);
        this.setup = setup;
        this.brands = brands;
    }

    @Override
    ConsoleText title() {
        return NEW_FIRM;
    }

    @Override
    void show(BeforeEnterEvent event) {
        var form = new FirmForm(voice, brands.all().keySet().stream().sorted().toList());
        add(
                new PageHead(voice.say(NEW_FIRM), voice.say(NEW_FIRM_PURPOSE)),
                form,
                new ActionButton(voice.say(CREATE_FIRM), Emphasis.PRIMARY, () -> create(form)).testId("firm-submit"));
    }

    private void create(FirmForm form) {
        try {
            var made = console.asOperator(() -> setup.create(form.value(), form.firstAdmin(), console.actor()));
            removeAll();
            done(made.firm(), made.invitation().toString());
        } catch (RefusedException refused) {
            form.refused(refused);
        }
    }

    private void done(Firm firm, String invitation) {
        add(
                new PageHead(firm.name(), voice.say(FIRM_MADE)),
                new Notice(voice.say(FIRM_MADE_TEXT), Tone.OK, new SecretBox(invitation)),
                ActionLink.to(OperatorFrame.HOME + "/firm/" + firm.key(), voice.say(OPEN_FIRM, firm.name()))
                        .button(Emphasis.PRIMARY));
    }
}
