package io.quittance.plans.terms;

/** What a firm can say about plans of one band of debtors: a rule for wishes, or a limit within which a running plan bends. */
public sealed interface Setting permits PlanRule, PlanLimit {

    /** The stable name. */
    String name();

    /** What its value is. */
    PlanRule.Unit unit();

    /** The least value that makes sense. */
    long least();

    /** The highest value that makes sense. */
    long most();

    /** True for a limit: it always has a value, and 0 allows nothing. */
    default boolean isLimit() {
        return this instanceof PlanLimit;
    }

    /** The setting of a name. @throws IllegalArgumentException when there is none */
    static Setting of(String name) {
        for (var limit : PlanLimit.values()) {
            if (limit.name().equals(name)) {
                return limit;
            }
        }
        return PlanRule.valueOf(name);
    }
}
