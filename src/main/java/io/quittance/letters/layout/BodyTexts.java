package io.quittance.letters.layout;

import io.quittance.templates.AnswerContent;
import io.quittance.templates.PaymentFailedContent;
import io.quittance.templates.PlanContent;
import io.quittance.templates.QuestionCopyContent;
import io.quittance.templates.ReceiptContent;
import io.quittance.templates.ReceiptCorrectedContent;
import io.quittance.templates.ReminderContent;
import io.quittance.templates.SetOffContent;
import io.quittance.templates.StatementContent;
import java.util.ArrayList;
import java.util.List;

/** What a letter of each kind says before its table and after it. */
final class BodyTexts {

    private final LetterFacts facts;
    private final Words words;

    BodyTexts(LetterFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    /** From the greeting to what the letter is about. */
    List<String> opening() {
        var texts = new ArrayList<String>();
        switch (facts.content()) {
            case AnswerContent answer -> {
                if (!answer.greets()) {
                    texts.add(words.say("greeting"));
                }
                // The last one stays with the signature.
                texts.addAll(answer.paragraphs()
                        .subList(0, Math.max(0, answer.paragraphs().size() - 1)));
            }
            case QuestionCopyContent copy -> {
                texts.add(words.say("greeting"));
                texts.add(words.say(
                        "intro", "about", copy.invoices().isEmpty() ? null : String.join(", ", copy.invoices())));
                texts.addAll(copy.paragraphs());
            }
            case ReminderContent _,
                    StatementContent _,
                    ReceiptContent _,
                    ReceiptCorrectedContent _,
                    PaymentFailedContent _,
                    SetOffContent _,
                    PlanContent _ -> {
                texts.add(words.say("greeting"));
                texts.add(words.say("intro"));
            }
        }
        return texts;
    }

    /** From what comes next to the last word before the signature. */
    List<String> closing() {
        return switch (facts.content()) {
            case ReminderContent _ -> List.of(words.say("next"), words.say("ways"));
            case StatementContent _ -> List.of(words.say("next"));
            case ReceiptContent receipt -> receipt(receipt);
            case ReceiptCorrectedContent _, PaymentFailedContent _, QuestionCopyContent _ ->
                List.of(words.say("whatNow"));
            case SetOffContent setOff ->
                setOff.kept().isPositive()
                        ? List.of(words.say("keptNote", "amount", setOff.kept()), words.say("whatNow"))
                        : List.of(words.say("whatNow"));
            case PlanContent plan -> plan(plan);
            case AnswerContent answer ->
                List.of(answer.paragraphs().isEmpty() ? "" : answer.paragraphs().getLast());
        };
    }

    private List<String> plan(PlanContent plan) {
        var texts = new ArrayList<String>();
        if (!plan.note().isEmpty()) {
            texts.add(words.say("noteTitle") + " " + String.join(" ", plan.note()));
        }
        texts.add(words.say("whatNow"));
        return texts;
    }

    private List<String> receipt(ReceiptContent receipt) {
        var texts = new ArrayList<String>();
        var over = receipt.over();
        if (over != null) {
            texts.add(words.say(over.atOnce() ? "overAtOnce" : "overKept", "amount", over.amount()));
        }
        if (receipt.plan() != null) {
            texts.add(words.say("onPlan"));
        }
        texts.add(words.say("attached"));
        return texts;
    }
}
