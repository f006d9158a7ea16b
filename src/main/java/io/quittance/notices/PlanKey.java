package io.quittance.notices;

import io.quittance.kernel.Money;
import io.quittance.messages.Message;
import io.quittance.plans.PlanId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of a message that names a day and a sum of a plan, read again when it leaves.
 *
 * @param sum in minor units
 */
record PlanKey(PlanId plan, LocalDate day, long sum) {

    private static final Pattern FORM = Pattern.compile("[a-z-]+:(pl_\\d+)\\.(\\d{4}-\\d\\d-\\d\\d)\\.(\\d+)");

    /** The last part of such a key. */
    static String of(@Nullable LocalDate day, @Nullable Money sum) {
        return Objects.requireNonNull(day) + "." + (sum == null ? 0 : sum.minor());
    }

    /** Null when the message names neither. */
    static @Nullable PlanKey read(Message message) {
        var parts = FORM.matcher(message.key());
        return parts.matches()
                ? new PlanKey(
                        PlanId.parse(parts.group(1)), LocalDate.parse(parts.group(2)), Long.parseLong(parts.group(3)))
                : null;
    }
}
