package io.quittance.archive;

import io.quittance.kernel.Language;

/** The text of a template in one language, as it stood when a message was made of it. @param fingerprint SHA-256 of all of it */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TemplateText(String template, Language language, byte[] fingerprint) {}
