package io.quittance.texts;

/**
 * The name of a text, implemented by one enum a screen: {@code MessagesText.NO_MESSAGES} of the package {@code console} is
 * {@code no-messages} in {@code texts/console/messages_{lang}.properties}.
 */
public interface TextKey {

    /** The name of the enum constant. */
    String name();
}
