package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.html.Section;
import io.quittance.parties.Debtor;
import io.quittance.ui.Pairs;
import io.quittance.ui.Panel;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How to reach the debtor. */
final class ContactPanel extends Section {

    ContactPanel(Voice voice, CaseFile file) {
        var debtor = file.debtor();
        var email = debtor.email();
        var days = debtor.paymentDays();
        add(new Panel(
                voice.say(CONTACT),
                new Pairs()
                        .fact(voice.say(PERSON), known(debtor.contactName()))
                        .fact(voice.say(EMAIL), email == null ? "–" : email.value())
                        .fact(voice.say(PHONE), known(debtor.phone()))
                        .fact(voice.say(ADDRESS), address(debtor))
                        .fact(
                                voice.say(TERMS),
                                voice.count(DAYS, days == null ? file.firm().paymentDays() : days))));
    }

    private static String known(@Nullable String text) {
        return text == null ? "–" : text;
    }

    /** Street and place in one line. */
    static String address(Debtor debtor) {
        var address = debtor.address();
        var town = Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(address.street(), address.street2(), town)
                .filter(line -> line != null && !line.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
