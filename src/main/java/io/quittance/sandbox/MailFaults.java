package io.quittance.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the catching mail server does wrong on purpose. */
@Component
class MailFaults {

    /** Where in a mail's transfer a fault strikes. */
    enum At {
        RCPT,
        DATA,
        AFTER_DATA
    }

    /**
     * One fault.
     *
     * @param to recipients it concerns, {@code *} means any text
     * @param reply an SMTP reply such as {@code 451 4.3.0 later}, or {@code RESET} (the connection breaks) or {@code SILENCE}
     * @param times how often it strikes; 0 takes the fault away
     */
    record Fault(String to, At at, String reply, int times) {

        private boolean concerns(List<String> recipients) {
            var pattern = Pattern.compile(
                    Pattern.compile("\\*").splitAsStream(to).map(Pattern::quote).collect(Collectors.joining(".*"))
                            + (to.endsWith("*") ? ".*" : ""),
                    Pattern.CASE_INSENSITIVE);
            return recipients.stream()
                    .anyMatch(recipient -> pattern.matcher(recipient).matches());
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    /** Sets a fault; it replaces the one for the same recipients at the same point. */
    synchronized List<Fault> put(Fault fault) {
        faults.removeIf(known ->
                known.at == fault.at && known.to.toLowerCase(Locale.ROOT).equals(fault.to.toLowerCase(Locale.ROOT)));
        if (fault.times > 0) {
            faults.add(fault);
        }
        return List.copyOf(faults);
    }

    /** The reply of the fault that strikes now, if any; it is used up by one. */
    synchronized Optional<String> strike(At at, List<String> recipients) {
        for (int i = 0; i < faults.size(); i++) {
            var fault = faults.get(i);
            if (fault.at == at && fault.concerns(recipients)) {
                if (fault.times == 1) {
                    faults.remove(i);
                } else {
                    faults.set(i, new Fault(fault.to, fault.at, fault.reply, fault.times - 1));
                }
                return Optional.of(fault.reply);
            }
        }
        return Optional.empty();
    }
}
