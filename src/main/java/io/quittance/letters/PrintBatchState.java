package io.quittance.letters;

/** How far a batch of letters is. */
public enum PrintBatchState {
    /** Its letters are made and kept; its folder is not there yet. */
    CLAIMED,
    /** Everything is written and flushed; the folder is about to get its name. */
    WRITTEN,
    /** The folder is where the printer takes it, and its letters count as sent. */
    PRINTED
}
