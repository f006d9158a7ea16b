package io.quittance.desk.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.StaleRoundException;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.Wish;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Terms for the debtor, with what the firm's rules say to them while they are chosen. What was typed stays when it fails. */
final class OfferDialog {

    private static final int NOTE = 1_000;

    private final PlanTalk talk;
    private final PlanReads reads;
    private final Currency currency;
    private final Terms terms;
    private final TermsFields fields;
    private final LongTextField note;
    private final Div live = new Div();
    private final Div news = new Div();
    private final ModalDialog dialog;

    /** What the terms are for. */
    interface Terms {

        /** What the rules say to them. */
        Quote quote(PlanTerms terms);

        /** Offers them. @return what was done, in a sentence, and how it is taken back */
        Done offer(PlanTerms terms, @Nullable String note);

        /** After somebody else acted: how it stands now; null = nothing can be answered any more. */
        @Nullable
        Plan again();
    }

    /** What was done. */
    record Done(String said, @Nullable Runnable undo) {}

    OfferDialog(PlanTalk talk, PlanReads reads, Currency currency, String title, Terms terms) {
        this.talk = talk;
        this.reads = reads;
        this.currency = currency;
        this.terms = terms;
        fields = new TermsFields(talk, currency, this::live);
        note = new LongTextField(talk.texts().of(PlanText.NOTE, talk.debtor().name()), NOTE);
        note.hint(talk.texts().of(PlanText.NOTE_HINT));
        note.testId("plan-note");
        live.addClassName("q-plan-live");
        live.getElement().setAttribute("aria-live", "polite").setAttribute("data-testid", "plan-live");
        dialog = new ModalDialog(title, news, fields, live, note).wide();
        dialog.actions(
                new ActionButton(talk.texts().of(PlanText.SEND_OFFER), Emphasis.PRIMARY, this::send)
                        .testId("plan-submit"),
                new ActionButton(talk.texts().of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    OfferDialog filled(Wish wish) {
        fields.fill(wish);
        return this;
    }

    void open(UI ui) {
        live();
        dialog.open(ui);
    }

    private void live() {
        live.removeAll();
        fields.clear();
        fields.read().ifPresent(chosen -> {
            try {
                var quote = terms.quote(chosen);
                var total = new Span(talk.texts()
                        .of(
                                PlanText.TOTAL_UNTIL,
                                talk.money(quote.total()),
                                talk.day(quote.asked().lastOn())));
                total.addClassName("q-strong");
                live.add(
                        total, Coupons.of(talk, quote.asked()), RuleNotes.of(talk, quote, reads.rules(talk, currency)));
            } catch (RefusedException refused) {
                fields.say(refused);
            }
        });
    }

    private void send() {
        note.error(null);
        var chosen = fields.read();
        if (chosen.isEmpty()) {
            return;
        }
        try {
            var done = terms.offer(chosen.get(), PlainText.optionalLine("note", note.value(), NOTE));
            dialog.close();
            talk.changed().tell(done.said(), done.undo());
        } catch (StaleRoundException _) {
            tellNews();
        } catch (RefusedException refused) {
            if (refused.refusals().getFirst().field().equals("note")) {
                note.refuse(talk.texts().of(PlanText.NOTE_WRONG));
            } else {
                fields.say(refused);
            }
        }
    }

    /** The other side was quicker: its round is shown, what was typed stays and answers it with the next press. */
    private void tellNews() {
        news.removeAll();
        var now = terms.again();
        news.add(
                now == null
                        ? new Notice(talk.texts().of(PlanText.OVER), StatusStyle.GRAVE)
                        : new Notice(
                                talk.texts()
                                        .of(
                                                PlanText.STALE,
                                                now.round(),
                                                talk.terms(now.last().terms())),
                                StatusStyle.HELD));
        news.scrollIntoView();
        live();
    }
}
