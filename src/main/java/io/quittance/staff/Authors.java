package io.quittance.staff;

import io.quittance.identity.Staff;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.TenantScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did something, in words: the audit log knows identifiers, people read names. Ask outside a transaction. */
@Component
public class Authors {

    private static final Pattern STAFF = Pattern.compile("staff_([1-9][0-9]{0,17})");

    private final Staff staff;

    Authors(Staff staff) {
        this.staff = staff;
    }

    /**
     * Names of those who did something.
     *
     * @param names of staff, by identifier
     * @param texts in the reader's language
     */
    public record Names(Map<String, String> names, StaffTexts texts) {

        /** Who it was; empty for the machine itself, whose doing needs no name. */
        public String of(@Nullable String actor) {
            if (actor == null || actor.equals("machine")) {
                return "";
            }
            if (actor.startsWith("api:")) {
                return texts.of(StaffText.BY_API);
            }
            if (actor.startsWith("debtor_")) {
                return texts.of(StaffText.BY_DEBTOR);
            }
            if (actor.startsWith("import_")) {
                return texts.of(StaffText.BY_IMPORT, actor.substring("import_".length()));
            }
            var name = names.get(actor);
            return name != null ? name : STAFF.matcher(actor).matches() ? texts.of(StaffText.BY_FORMER) : actor;
        }
    }

    /** The names of these, by one statement. */
    public Names of(StaffTexts texts, Collection<String> actors) {
        var people = new HashMap<String, StaffId>();
        for (var actor : actors) {
            var matcher = STAFF.matcher(actor);
            if (matcher.matches()) {
                people.put(actor, new StaffId(Long.parseLong(matcher.group(1))));
            }
        }
        var known = new TenantScope.Platform().call(() -> staff.names(people.values()));
        var names = new HashMap<String, String>();
        people.forEach((actor, id) -> {
            if (known.containsKey(id)) {
                names.put(actor, known.get(id));
            }
        });
        return new Names(names, texts);
    }
}
