package io.quittance.plans.terms;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan must be like so that it is accepted without a person. {@link #ALL} is the whole list; the names are part of the
 * public contract. Each rule says what it asks, with a value of the firm; a rule that a firm does not set asks nothing.
 */
public enum PlanRule implements Setting {
    /** Each instalment but the last is at least this amount. */
    MINIMUM_INSTALMENT(Kind.SHAPE, Unit.AMOUNT, PlanRuleText.MINIMUM_INSTALMENT) {
        @Override
        boolean allows(long value, Asked asked) {
            return asked.wish().count() == 1 || asked.wish().least().minor() >= value;
        }
    },
    /** So many instalments at most. */
    MAXIMUM_COUNT(Kind.SHAPE, Unit.COUNT, PlanRuleText.MAXIMUM_COUNT) {
        @Override
        boolean allows(long value, Asked asked) {
            return asked.wish().count() <= value;
        }
    },
    /** The first instalment is at most so many days from today. */
    LATEST_FIRST(Kind.SHAPE, Unit.DAYS, PlanRuleText.LATEST_FIRST) {
        @Override
        boolean allows(long value, Asked asked) {
            return !asked.wish()
                    .firstOn()
                    .isAfter(latestFirst(value, asked.today(), asked.wish().every(), 1));
        }

        @Override
        LocalDate latestFirst(long value, LocalDate today, Interval every, int count) {
            return today.plusDays(value);
        }
    },
    /** The last instalment is at most so many days from today. */
    MAXIMUM_DURATION(Kind.SHAPE, Unit.DAYS, PlanRuleText.MAXIMUM_DURATION) {
        @Override
        boolean allows(long value, Asked asked) {
            return !asked.wish().lastOn().isAfter(asked.today().plusDays(value));
        }

        @Override
        LocalDate latestFirst(long value, LocalDate today, Interval every, int count) {
            return every.latestFirst(today.plusDays(value), count - 1);
        }
    },
    /** The first instalment is at least this part of the total, rounded up to the minor unit. */
    MINIMUM_DOWN_PAYMENT(Kind.SHAPE, Unit.PERCENT, PlanRuleText.MINIMUM_DOWN_PAYMENT) {
        @Override
        boolean allows(long value, Asked asked) {
            return asked.wish().first().minor()
                    >= PlanRules.share(asked.wish().total().minor(), value);
        }
    },
    /** Above this amount a person looks at it. */
    MAXIMUM_AMOUNT(Kind.PERSON, Unit.AMOUNT, PlanRuleText.MAXIMUM_AMOUNT) {
        @Override
        boolean allows(long value, Asked asked) {
            return asked.wish().total().minor() <= value;
        }
    },
    /** No other plan runs or is being agreed upon. */
    NO_OTHER_PLAN(Kind.PERSON, Unit.NONE, PlanRuleText.NO_OTHER_PLAN) {
        @Override
        boolean allows(long value, Asked asked) {
            return !asked.standing().otherPlan();
        }
    },
    /** No plan was broken within so many months. */
    NO_BROKEN_PLAN(Kind.PERSON, Unit.MONTHS, PlanRuleText.NO_BROKEN_PLAN) {
        @Override
        boolean allows(long value, Asked asked) {
            var broken = asked.standing().brokenOn();
            return broken == null || !broken.isAfter(asked.today().minusMonths(value));
        }
    },
    /** None of the claims is contested. */
    NO_DISPUTE(Kind.PERSON, Unit.NONE, PlanRuleText.NO_DISPUTE) {
        @Override
        boolean allows(long value, Asked asked) {
            return !asked.standing().disputed();
        }
    },
    /** The law does not protect the debtor: insolvency, breathing space, vulnerability and the like. */
    NO_PROTECTION(Kind.PERSON, Unit.NONE, PlanRuleText.NO_PROTECTION) {
        @Override
        boolean allows(long value, Asked asked) {
            return !asked.standing().isProtected();
        }
    },
    /** None of the claims is beyond limitation: agreeing on a plan may acknowledge it anew (FR C. civ. art. 2240, DE BGB §212). */
    NOT_TIME_BARRED(Kind.PERSON, Unit.NONE, PlanRuleText.NOT_TIME_BARRED) {
        @Override
        boolean allows(long value, Asked asked) {
            return !asked.standing().timeBarred();
        }
    };

    /** All rules, in the order in which they are told. */
    public static final List<PlanRule> ALL = List.of(values());
    /** What happens when the rule is not kept. */
    public enum Kind {
        /** Another plan may keep it: the nearest is offered. */
        SHAPE,
        /** No other plan would help: a person decides. */
        PERSON
    }

    /** What the value of a rule is. */
    public enum Unit {
        /** Minor units of the currency. */
        AMOUNT(1, 1_000_000_000_000L),
        /** Twenty-four: as many months as a French judge may grant (C. civ. art. 1343-5). */
        COUNT(1, 24),
        DAYS(0, 731),
        MONTHS(1, 120),
        /** Hundredths of a percent. */
        PERCENT(0, 10_000),
        /** It has none: it is set or not. */
        NONE(1, 1);

        private final long least;
        private final long most;

        Unit(long least, long most) {
            this.least = least;
            this.most = most;
        }
    }

    private final Kind kind;
    private final Unit unit;
    private final PlanRuleText text;

    PlanRule(Kind kind, Unit unit, PlanRuleText text) {
        this.kind = kind;
        this.unit = unit;
        this.text = text;
    }

    /** What happens when it is not kept. */
    public Kind kind() {
        return kind;
    }

    /** What its value is. */
    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public long least() {
        return unit.least;
    }

    @Override
    public long most() {
        return unit.most;
    }

    PlanRuleText text() {
        return text;
    }

    /** True when a wish keeps the rule. @param value of the firm, in {@link #unit} */
    abstract boolean allows(long value, Asked asked);

    /** The latest first day that keeps the rule with so many instalments; other rules do not care. */
    LocalDate latestFirst(long value, LocalDate today, Interval every, int count) {
        return LocalDate.MAX;
    }

    /** A wish, asked on a day by a debtor in a situation. */
    record Asked(Wish wish, LocalDate today, Standing standing) {}
}
