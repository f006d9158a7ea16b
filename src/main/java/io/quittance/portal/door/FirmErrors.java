package io.quittance.portal.door;

import io.quittance.edge.ErrorFace;
import io.quittance.edge.ErrorText;
import io.quittance.parties.Firm;
import io.quittance.portal.PortalText;
import io.quittance.portal.Situations;
import io.quittance.portal.Visits;
import io.quittance.texts.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What does not work inside a firm's portal wears the firm's brand, and leads back to where the visitor may go. */
@Component
class FirmErrors implements ErrorFace {

    private static final System.Logger LOG = System.getLogger(FirmErrors.class.getName());
    private static final Pattern INSIDE = Pattern.compile("/c/([a-z0-9-]{1,64})(/.*)?");

    private final DoorPages pages;
    private final Situations situations;
    private final Visits visits;

    FirmErrors(DoorPages pages, Situations situations, Visits visits) {
        this.pages = pages;
        this.situations = situations;
        this.visits = visits;
    }

    @Override
    public boolean show(HttpServletRequest request, HttpServletResponse response, Mishap mishap) throws IOException {
        var firm = firm(mishap);
        if (firm.isPresent()) {
            write(new Exchange(request, response), firm.get(), mishap);
        }
        return firm.isPresent();
    }

    /** Nothing when even that cannot be found out: the plain page needs no database. */
    private Optional<Firm> firm(Mishap mishap) {
        var inside = INSIDE.matcher(mishap.asked());
        if (!inside.matches()) {
            return Optional.empty();
        }
        try {
            return situations.firm(inside.group(1));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "no firm for {0}: {1}", mishap.reference(), e.toString());
            return Optional.empty();
        }
    }

    private void write(Exchange exchange, Firm firm, Mishap mishap) throws IOException {
        var visit = visits.of(exchange.request().getSession(false), firm.id());
        var texts = new Texts(visit.map(access -> access.language()).orElseGet(() -> exchange.language(firm)));
        var in = visit.map(access -> exchange.afterMessage(access.language())).orElse(exchange);
        pages.write(
                in,
                mishap.status(),
                "error",
                firm,
                Map.of(
                        "heading",
                        texts.of(mishap.text()),
                        "text",
                        texts.of(mishap.text().explained()),
                        "reference",
                        texts.of(ErrorText.ID) + " " + mishap.reference(),
                        "inside",
                        visit.isPresent(),
                        "overviewAt",
                        "/c/" + firm.key() + "/overview",
                        "overview",
                        texts.of(PortalText.TO_OVERVIEW)));
    }
}
