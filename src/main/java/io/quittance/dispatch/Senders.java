package io.quittance.dispatch;

import io.quittance.branding.Brands;
import io.quittance.branding.SenderIdentities;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.Language;
import io.quittance.parties.Firm;
import io.quittance.templates.MessageTemplates;
import io.quittance.templates.TemplateOwner;
import java.util.EnumMap;
import org.springframework.stereotype.Component;

/** Firms as they write now. */
@Component
final class Senders {

    private final Brands brands;
    private final SenderIdentities identities;
    private final MessageTemplates templates;
    private final BusinessDay businessDay;

    Senders(Brands brands, SenderIdentities identities, MessageTemplates templates, BusinessDay businessDay) {
        this.brands = brands;
        this.identities = identities;
        this.templates = templates;
        this.businessDay = businessDay;
    }

    /** The firm with its brand and its sender of today. */
    MessageComposer.Sender of(Firm firm) {
        var brand = brands.of(firm);
        return new MessageComposer.Sender(
                firm,
                brand,
                identities.of(firm),
                templates.of(new TemplateOwner(firm.id(), brand.key())),
                businessDay.now().atZone(firm.zone()),
                new EnumMap<>(Language.class));
    }
}
