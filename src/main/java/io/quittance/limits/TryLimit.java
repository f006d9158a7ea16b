package io.quittance.limits;

import io.quittance.edge.ClientAddresses;
import io.quittance.edge.ErrorPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts failed tries at a door, before the door looks at them: per address, and per address and name. A try that succeeds is
 * given back, so that a busy client or colleague is never counted.
 */
final class TryLimit extends OncePerRequestFilter {

    private final String purpose;
    private final RequestMatcher door;
    private final String nameParameter;
    private final Predicate<HttpServletResponse> success;
    private final int perName;
    private final int perAddress;
    private final Limits limits;
    private final ClientAddresses addresses;
    private final ErrorPages pages;

    TryLimit(Door door, Limits limits, ClientAddresses addresses, ErrorPages pages) {
        this.purpose = door.purpose();
        this.door = door.requests();
        this.nameParameter = door.nameParameter();
        this.success = door.success();
        this.perName = door.perName();
        this.perAddress = door.perAddress();
        this.limits = limits;
        this.addresses = addresses;
        this.pages = pages;
    }

    /**
     * What is counted where.
     *
     * @param nameParameter the form field that says whose secret is tried; a Basic header's user counts the same
     * @param success tells from the response whether the try succeeded
     */
    record Door(
            String purpose,
            RequestMatcher requests,
            String nameParameter,
            Predicate<HttpServletResponse> success,
            int perName,
            int perAddress) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!door.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var counted = keys(request);
        for (var key : counted.entrySet()) {
            if (!limits.allow(purpose, key.getKey(), key.getValue())) {
                response.setHeader("Retry-After", "3600");
                pages.write(request, response, HttpStatus.TOO_MANY_REQUESTS);
                return;
            }
        }
        chain.doFilter(request, response);
        if (success.test(response)) {
            counted.keySet().forEach(key -> limits.giveBack(purpose, key));
        }
    }

    private Map<String, Integer> keys(HttpServletRequest request) {
        var address = addresses.of(request);
        var keys = new LinkedHashMap<String, Integer>();
        keys.put(address, perAddress);
        keys.put(address + " " + name(request).strip().toLowerCase(Locale.ROOT), perName);
        return keys;
    }

    private String name(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                var basic = new String(
                        Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
                return basic.split(":", 2)[0];
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        var name = request.getParameter(nameParameter);
        return name == null ? "" : name;
    }
}
