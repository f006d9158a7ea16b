package io.quittance.dispatch;

import io.quittance.branding.Brands;
import io.quittance.branding.SenderIdentities;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.Language;
import io.quittance.parties.Firm;
import java.util.EnumMap;
import org.springframework.stereotype.Component;

/** Firms as they write now. */
@Component
final class Senders {

    private final Brands brands;
    private final SenderIdentities identities;
    private final BusinessDay businessDay;

    Senders(Brands brands, SenderIdentities identities, BusinessDay businessDay) {
        this.brands = brands;
        this.identities = identities;
        this.businessDay = businessDay;
    }

    /** The firm with its brand and its sender of today. */
    MessageComposer.Sender of(Firm firm) {
        return new MessageComposer.Sender(
                firm,
                brands.of(firm),
                identities.of(firm),
                businessDay.now().atZone(firm.zone()),
                new EnumMap<>(Language.class));
    }
}
