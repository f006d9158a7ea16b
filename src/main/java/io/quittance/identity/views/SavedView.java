package io.quittance.identity.views;

/**
 * A list as a person likes to see it.
 *
 * @param wish what is looked for and in which order, in the words of the screen that shows it
 */
public record SavedView(String name, String wish) {}
