package io.quittance.agenda;

import java.io.Serializable;

/**
 * Something that happened and needs a person: the data of a durable job, without personal data.
 *
 * @param firm number of the firm
 * @param debtor number of the debtor
 * @param subject what happened to it, in its outside form: {@code q_17}, {@code m_5}
 * @param note what a person needs to see at once
 */
record Incident(TaskKind kind, long firm, long debtor, String subject, String note) implements Serializable {

    /** What the task is known by: the same cause makes one task. */
    String source() {
        return kind + ":" + subject;
    }

    /** The same cause makes one job. */
    String key() {
        return firm + ":" + source();
    }
}
