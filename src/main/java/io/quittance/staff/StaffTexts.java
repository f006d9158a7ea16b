package io.quittance.staff;

import io.quittance.identity.StaffMember;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.texts.TextKey;
import io.quittance.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What a member of staff reads: texts, words, amounts and dates in their language. */
public record StaffTexts(Language language, ReaderFormat formats) {

    /** In this language. */
    public static StaffTexts of(Language language) {
        return new StaffTexts(language, ReaderFormat.of(language));
    }

    /** In the language of this person. */
    public static StaffTexts of(StaffMember member) {
        return of(member.language());
    }

    /** A text of a page; see {@link Texts#of}. */
    public String of(TextKey key, Object... arguments) {
        return texts().of(key, arguments);
    }

    /** What staff call a value. */
    public String word(Enum<?> value) {
        return texts().word(value);
    }

    /** The same inside a sentence: with a small letter, except in German, where a noun keeps its capital. */
    public String wordInside(Enum<?> value) {
        var word = word(value);
        return language == Language.DE ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    /** The state of a message; a letter is printed and posted. */
    public String state(Message message) {
        return message.channel() == Channel.LETTER ? letterState(message.state()) : word(message.state());
    }

    /** The state of a letter. */
    public String letterState(MessageState state) {
        return switch (state) {
            case SENT -> word(LetterState.SENT);
            case DELIVERED -> word(LetterState.DELIVERED);
            default -> word(state);
        };
    }

    /** The reason for a message's state; empty when the state needs none. */
    public String reason(@Nullable MessageReason reason) {
        return reason == null ? "" : word(reason);
    }

    /** An amount as the reader writes it. */
    public String money(Money money) {
        return formats.money(money);
    }

    private Texts texts() {
        return new Texts(language);
    }
}
