package io.quittance.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.quittance.identity.Role;
import io.quittance.kernel.DebtorId;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.receivables.HoldKind;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditEntry;
import io.quittance.ui.ActionLink;
import io.quittance.waves.WaveState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entry in the reader's words.
 *
 * @param names of the people in it
 * @param firms by their identifier
 */
record AuditWords(StaffTexts texts, Authors.Names names, Map<String, Firm> firms) {

    private static final Pattern DEBTOR = Pattern.compile("debtor_([1-9][0-9]{0,17})");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(?:_[A-Z]+)*|firm_[0-9]+");

    String who(AuditEntry entry) {
        var who = names.of(entry.actor());
        return who.isEmpty() ? texts.of(AuditLogText.MACHINE) : who;
    }

    String what(AuditEntry entry) {
        return AuditAct.of(entry.act()).map(texts::word).orElse(entry.act());
    }

    String firm(AuditEntry entry) {
        var firm = entry.firm();
        return firm == null ? texts.of(AuditLogText.INSTALLATION) : nameOf(firm.toString());
    }

    /** Whom or what it was done to; a case as a link for whoever can open it. */
    Component onWhat(AuditEntry entry, boolean openable) {
        var debtor = DEBTOR.matcher(entry.subject());
        if (debtor.matches()) {
            var text = texts.of(AuditLogText.CASE_OF, debtor.group(1));
            var firm = entry.firm() == null ? null : firms.get(entry.firm().toString());
            return openable && firm != null
                    ? ActionLink.to(StaffPaths.caseOf(firm, new DebtorId(Long.parseLong(debtor.group(1)))), text)
                    : new Span(text);
        }
        if (entry.subject().startsWith("staff_")) {
            return new Span(names.of(entry.subject()));
        }
        return new Span(nameOf(entry.subject()));
    }

    /** The particulars, with the words of the values in them. */
    String detail(AuditEntry entry) {
        var words = new HashMap<String, String>();
        Stream.of(Role.values(), HoldKind.values(), FirmStage.values(), WaveState.values())
                .flatMap(Arrays::stream)
                .forEach(value -> words.putIfAbsent(((Enum<?>) value).name(), texts.word((Enum<?>) value)));
        return CONSTANT.matcher(entry.detail())
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        words.getOrDefault(found.group(), nameOf(found.group()))));
    }

    private String nameOf(String identifier) {
        var firm = firms.get(identifier);
        return firm == null ? identifier : firm.name();
    }
}
