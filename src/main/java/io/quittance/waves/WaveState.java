package io.quittance.waves;

/** Whether a wave of messages may leave; the names are part of the public contract. */
public enum WaveState {
    /** Not unusual: nothing waits. */
    NONE,
    /** It waits for a yes. */
    WAITING,
    /** A person said yes. */
    ALLOWED,
    /** A person said no; its claims wait until somebody says yes. */
    HELD
}
