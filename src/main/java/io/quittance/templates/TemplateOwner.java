package io.quittance.templates;

import io.quittance.kernel.FirmId;

/**
 * Whose texts a message is made of.
 *
 * @param theme folder of {@code themes/}, the key of its brand
 */
public record TemplateOwner(FirmId firm, String theme) {}
