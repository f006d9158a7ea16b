package io.quittance.portal.me;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Faults;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.paper.AddressLines;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorDraft;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How else than by mail a debtor is reached.
 *
 * @param phone null or empty = none
 * @param address where letters go; with nothing in it while none is known
 */
record Reach(@Nullable String phone, PostalAddress address) {

    /** At most fifteen digits (ITU-T E.164), written as people write them. */
    private static final Pattern PHONE = Pattern.compile("\\+?(?:[ ()./-]*[0-9]){6,15}[ ()./-]*");

    /**
     * The debtor reached so. What stays as it was is not looked at: it may have come from a list.
     *
     * @param postedIn where letters are posted
     * @throws RefusedException naming {@code phone} or a part of the {@code address}: a letter could not get there
     */
    DebtorDraft in(Debtor debtor, CountryCode postedIn) {
        var known = debtor.toDraft();
        var draft = known.reachedAt(phone, address);
        var faults = new Faults();
        var newPhone = draft.phone();
        if (newPhone != null && !newPhone.equals(known.phone())) {
            faults.check(() -> requirePhone(newPhone));
        }
        if (!draft.address().equals(known.address())) {
            faults.check(() -> requireRoom(draft, postedIn));
        }
        faults.end();
        return draft;
    }

    private static void requirePhone(String phone) {
        if (!PHONE.matcher(phone).matches()) {
            throw new RefusedException("phone", "form", "This is not a telephone number", "send 6 to 15 digits");
        }
    }

    /** A name that fits no envelope is not the debtor's to mend here. */
    private static void requireRoom(DebtorDraft draft, CountryCode postedIn) {
        try {
            AddressLines.of(draft.name(), draft.contactName(), draft.address(), postedIn);
        } catch (RefusedException refused) {
            if (refused.refusals().stream().map(Refusal::field).anyMatch(field -> field.startsWith("address."))) {
                throw refused;
            }
        }
    }

    /** What is other than before, in the words of the mail that says so. */
    static List<MeText> changed(Debtor before, DebtorDraft after) {
        var phone = !Objects.equals(before.phone(), after.phone());
        var address = !before.address().equals(after.address());
        return phone && address
                ? List.of(MeText.CHANGED_PHONE, MeText.CHANGED_ADDRESS)
                : phone ? List.of(MeText.CHANGED_PHONE) : address ? List.of(MeText.CHANGED_ADDRESS) : List.of();
    }
}
