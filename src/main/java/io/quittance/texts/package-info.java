/**
 * The one way to a text that people read: an enum names the texts of one screen, a file a language has the words
 * ({@code texts/{module}/{screen}_{lang}.properties}), ICU message format fills in names and chooses the form a number asks
 * for. What staff call the values of an enum of another module is in {@code texts/words/{enum}_{lang}.properties}.
 */
@ApplicationModule(
        displayName = "Texts",
        allowedDependencies = {"kernel"})
@NullMarked
package io.quittance.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
