package io.quittance.paper;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a file says of itself.
 *
 * @param title shown by readers instead of the file name
 * @param author the firm
 * @param language of the text
 * @param writtenOn used as the time of writing: the same content gives the same bytes
 * @param key unique for the content, becomes the identity of the file
 */
public record SheetInfo(String title, String author, Locale language, LocalDate writtenOn, String key) {}
