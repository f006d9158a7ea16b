package io.quittance.console;

import io.quittance.correspondence.Channel;
import io.quittance.correspondence.Message;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import io.quittance.ui.TextBundle;
import io.quittance.ui.Words;

/** The console in the reader's language. */
record Voice(Language language, ReaderFormat formats) {

    static final TextBundle<ConsoleText> TEXTS = new TextBundle<>(ConsoleText.class, "staff-console");

    static Voice of(StaffMember member) {
        return new Voice(member.language(), ReaderFormat.of(member.language()));
    }

    String say(ConsoleText key, Object... arguments) {
        return TEXTS.text(language, key, arguments);
    }

    String count(ConsoleText key, long number, Object... others) {
        return TEXTS.count(language, key, number, others);
    }

    String word(Enum<?> value) {
        return Words.of(language, value);
    }

    /** The state of a message; a letter is printed and posted. */
    String state(Message message) {
        return message.channel() == Channel.LETTER ? Words.ofLetter(language, message.state()) : word(message.state());
    }

    String code(String code, Enum<?>... others) {
        return Words.ofCode(language, code, others);
    }

    String money(Money money) {
        return formats.money(money);
    }
}
