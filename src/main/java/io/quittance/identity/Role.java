package io.quittance.identity;

/** What a person may do. */
public enum Role {
    /** Runs the installation: firms, people, jobs. No firm's data. */
    OPERATOR,
    /** Works the cases of the firms assigned to them. */
    AGENT,
    /** Sets one firm up: people, API clients, senders; sees everything of it. */
    FIRM_ADMIN,
    /** Sees and works the data of one firm. */
    FIRM_USER;

    /** True when the role is held at named firms; only the operator's is not. */
    public boolean isOfFirms() {
        return this != OPERATOR;
    }
}
