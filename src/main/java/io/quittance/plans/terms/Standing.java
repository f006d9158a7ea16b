package io.quittance.plans.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The debtor's situation, as far as it decides whether a person must look at a wish.
 *
 * @param otherPlan another plan runs or is being agreed upon
 * @param brokenOn the last day on which a plan was broken; null = never
 * @param disputed one of the claims is contested
 * @param isProtected the law protects the debtor, or one of the claims rests for such a reason
 * @param timeBarred one of the claims is beyond limitation
 */
public record Standing(
        boolean otherPlan, @Nullable LocalDate brokenOn, boolean disputed, boolean isProtected, boolean timeBarred) {}
