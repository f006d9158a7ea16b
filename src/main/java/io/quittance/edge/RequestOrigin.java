package io.quittance.edge;

import io.quittance.tenancy.AuditOrigin;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address of the request under way, for the audit log. */
@Component
class RequestOrigin implements AuditOrigin {

    private final ClientAddresses addresses;

    RequestOrigin(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? addresses.literal(servlet.getRequest())
                : "";
    }
}
