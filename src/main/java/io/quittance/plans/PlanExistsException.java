package io.quittance.plans;

/** One of the invoices is in a plan already that runs or is being agreed upon. */
public class PlanExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanExistsException() {
        super("a plan is open for one of the invoices");
    }
}
