package io.quittance.portal;

import io.quittance.edge.PublicUrl;
import io.quittance.parties.Firm;
import org.springframework.stereotype.Component;

/** Absolute addresses of a firm's portal, from the configured address and never from a request. */
@Component
public class PortalAddresses {

    private final PublicUrl publicUrl;

    PortalAddresses(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The address of a screen. */
    public String at(Firm firm, String screen) {
        return publicUrl.at("/c/" + firm.key() + "/" + screen).toString();
    }
}
