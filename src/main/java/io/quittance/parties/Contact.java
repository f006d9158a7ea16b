package io.quittance.parties;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.PlainText;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person at a debtor.
 *
 * @param id 0 for one that is not stored yet
 * @param main the one whom messages go to; name, telephone and mail address are then the debtor's own
 * @param name null only for a main contact whom nobody has named
 * @param role what they do there, in words
 * @param hours when they are best called, in words
 */
public record Contact(
        long id,
        boolean main,
        @Nullable String name,
        @Nullable String role,
        @Nullable String phone,
        @Nullable EmailAddress email,
        @Nullable String hours) {

    /** Trims and checks every text. @throws io.quittance.kernel.RefusedException naming the field */
    public Contact {
        name = main ? PlainText.optionalLine("name", name, 200) : PlainText.line("name", name, 200);
        role = PlainText.optionalLine("role", role, 100);
        phone = PlainText.optionalLine("phone", phone, 40);
        hours = PlainText.optionalLine("hours", hours, 100);
    }

    /** All that is known in one line, for the history. */
    String inWords() {
        return String.join(
                ", ",
                Stream.of(name, role, phone, email == null ? null : email.value(), hours)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
