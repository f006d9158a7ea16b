package io.quittance.parties;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what changed about a debtor, field by field. */
@Component
class DebtorChanges {

    private final ContactStore store;
    private final BusinessDay businessDay;

    DebtorChanges(ContactStore store, BusinessDay businessDay) {
        this.store = store;
        this.businessDay = businessDay;
    }

    void note(FirmId firm, Debtor before, DebtorDraft after, String by) {
        var changes = new Differences(before, after).all();
        changes.forEach(change -> store.append(firm, before.id(), at(change, by)));
    }

    void note(FirmId firm, DebtorId debtor, @Nullable Contact before, @Nullable Contact after, String by) {
        var was = before == null ? null : before.inWords();
        var is = after == null ? null : after.inWords();
        if (!Objects.equals(was, is)) {
            store.append(firm, debtor, at(new Difference(DebtorField.PERSON, was, is), by));
        }
    }

    void note(
            FirmId firm,
            DebtorId debtor,
            DebtorField field,
            @Nullable String before,
            @Nullable String after,
            String by) {
        store.append(firm, debtor, at(new Difference(field, before, after), by));
    }

    private DebtorChange at(Difference change, String by) {
        return new DebtorChange(businessDay.now(), by, change.field(), change.before(), change.after());
    }

    private record Difference(
            DebtorField field,
            @Nullable String before,
            @Nullable String after) {}

    /** Two states of a debtor beside each other. */
    private record Differences(Debtor before, DebtorDraft after) {

        List<Difference> all() {
            var found = new ArrayList<Difference>();
            add(found, DebtorField.NAME, before.name(), after.name());
            add(found, DebtorField.KIND, before.kind(), after.kind());
            add(
                    found,
                    DebtorField.COUNTRY,
                    before.country().value(),
                    after.country().value());
            add(
                    found,
                    DebtorField.LANGUAGE,
                    before.language().code(),
                    after.language().code());
            add(found, DebtorField.EMAIL, text(before.email(), e -> e.value()), text(after.email(), e -> e.value()));
            add(found, DebtorField.PHONE, before.phone(), after.phone());
            add(found, DebtorField.CONTACT_NAME, before.contactName(), after.contactName());
            add(found, DebtorField.ADDRESS, line(before.address()), line(after.address()));
            add(found, DebtorField.VAT_ID, before.vatId(), after.vatId());
            add(found, DebtorField.REGISTER_NUMBER, before.registerNumber(), after.registerNumber());
            add(found, DebtorField.PAYMENT_DAYS, before.paymentDays(), after.paymentDays());
            return found;
        }

        private static void add(
                List<Difference> found, DebtorField field, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                found.add(new Difference(field, text(before, Object::toString), text(after, Object::toString)));
            }
        }

        private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
            return value == null ? null : text.apply(value);
        }

        private static @Nullable String line(PostalAddress address) {
            var line = Stream.of(
                            address.street(),
                            address.street2(),
                            address.postalCode(),
                            address.city(),
                            address.country().value())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            return line.isEmpty() ? null : line;
        }
    }
}
