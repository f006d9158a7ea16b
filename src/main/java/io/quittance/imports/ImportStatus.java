package io.quittance.imports;

/** How far an import is. */
public enum ImportStatus {
    /** Stored and waiting. */
    QUEUED,
    /** Being worked. */
    RUNNING,
    /** Read to its end; a refused file ends here too, with at least one rejection. */
    DONE,
    /** Broke by our fault; can be repeated. */
    FAILED
}
