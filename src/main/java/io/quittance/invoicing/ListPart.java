package io.quittance.invoicing;

import io.quittance.kernel.ImportId;

/**
 * A part of a list that is taken in one transaction.
 *
 * @param list whose part it is: what it does can be taken back by this
 * @param key which part, unique in the list
 */
public record ListPart(ImportId list, String key) {

    String source() {
        return list + "/" + key;
    }
}
