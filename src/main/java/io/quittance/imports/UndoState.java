package io.quittance.imports;

/** How far the undo of an import is. */
public enum UndoState {
    /** Nobody asked. */
    NO,
    /** Asked for and waiting. */
    ASKED,
    /** Undone as a whole. */
    DONE,
    /** Something stood in the way: nothing was undone. */
    REFUSED
}
