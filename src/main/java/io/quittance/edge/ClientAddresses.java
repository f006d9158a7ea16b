package io.quittance.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * From where a request came, as the limits count it: the connection's address, or what a configured proxy says; an IPv6
 * address counts by its /64. Nobody else's header is believed (rule D33).
 */
@Component
public class ClientAddresses {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private final List<IpAddressMatcher> proxies;

    ClientAddresses(@Value("${quittance.trusted-proxies:}") String proxies) {
        this.proxies = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** The key for limits: an IPv4 address or an IPv6 network of 64 bit. */
    public String of(HttpServletRequest request) {
        return network(literal(request));
    }

    /** The whole address, for the audit log. */
    String literal(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")))
                .split(",");
        for (int i = forwarded.length - 1; i >= 0 && isProxy(address); i--) {
            var named = forwarded[i].strip();
            if (!LITERAL.matcher(named).matches()) {
                break;
            }
            address = named;
        }
        return address;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : "v6:" + HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException e) {
            return "unreadable";
        }
    }
}
