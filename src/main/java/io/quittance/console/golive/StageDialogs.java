package io.quittance.console.golive;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.parties.Firm;
import io.quittance.reminders.Run;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks before a firm's messages begin, rest and go on: what it means for debtors, and why it is done. */
public final class StageDialogs {

    private static final int LONGEST_REASON = 200;

    private StageDialogs() {}

    /** Before the first message leaves: what the rehearsal showed. */
    static void live(StaffTexts texts, Firm firm, Optional<Run> rehearsed, Consumer<String> yes) {
        var words = new ArrayList<Component>();
        words.add(new Paragraph(texts.of(GoLiveText.LIVE_TEXT, firm.name())));
        rehearsed.ifPresent(run -> words.add(new Paragraph(texts.of(
                GoLiveText.LIVE_MESSAGES,
                run.days(),
                run.messages().getOrDefault("EMAIL", 0L),
                run.messages().getOrDefault("LETTER", 0L)))));
        ask(texts, texts.of(GoLiveText.LIVE_TITLE, firm.name()), words, GoLiveText.TO_LIVE, false, yes);
    }

    /** Before reminders rest; wants a reason. */
    public static void pause(StaffTexts texts, Firm firm, Consumer<String> yes) {
        var words = new ArrayList<Component>();
        words.add(new Paragraph(texts.of(GoLiveText.PAUSE_TEXT, firm.name())));
        ask(texts, texts.of(GoLiveText.PAUSE_TITLE, firm.name()), words, GoLiveText.TO_PAUSED, true, yes);
    }

    /** Before reminders go on. */
    public static void resume(StaffTexts texts, Firm firm, Consumer<String> yes) {
        var words = new ArrayList<Component>();
        words.add(new Paragraph(texts.of(GoLiveText.RESUME_TEXT, firm.name())));
        ask(texts, texts.of(GoLiveText.RESUME_TITLE, firm.name()), words, GoLiveText.TO_RESUME, false, yes);
    }

    private static void ask(
            StaffTexts texts,
            String title,
            ArrayList<Component> words,
            GoLiveText action,
            boolean wantsReason,
            Consumer<String> yes) {
        var reason = new TextField(texts.of(GoLiveText.REASON)).maxLength(LONGEST_REASON);
        reason.testId("stage-reason");
        words.add(reason);
        var dialog = new ModalDialog(title, words.toArray(Component[]::new));
        dialog.actions(
                        new ActionButton(texts.of(action), Emphasis.PRIMARY, () -> {
                                    if (wantsReason && reason.value().isEmpty()) {
                                        reason.error(texts.of(GoLiveText.REASON_MISSING));
                                    } else {
                                        dialog.close();
                                        yes.accept(reason.value());
                                    }
                                })
                                .testId("stage-yes"),
                        new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close))
                .open(UI.getCurrent());
    }
}
