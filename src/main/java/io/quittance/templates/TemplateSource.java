package io.quittance.templates;

import java.util.Optional;

/**
 * One place where the files of templates are found. All places are asked in the order of their beans, the nearest to the firm
 * first: what the firm wrote itself, what comes with its theme, what is shipped ({@link ShippedTemplates}, the last). A place
 * may hold a whole folder, one file or a few texts; what it does not hold comes from the next.
 */
interface TemplateSource {

    /**
     * Names what this place holds for the owner; empty when that is nothing. Owners with the same edition share the same files,
     * and files that change get another edition, so what was compiled of them is never out of date.
     */
    String edition(TemplateOwner owner);

    /** A file of an edition. @param path {@code folder/file} as in {@code email-templates/} */
    Optional<String> file(String edition, String path);
}
