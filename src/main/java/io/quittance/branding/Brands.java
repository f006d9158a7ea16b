package io.quittance.branding;

import io.quittance.parties.Firm;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The shipped brands, read once from {@code themes/}. */
@Component
public class Brands {

    private final Map<String, Brand> byKey = new Themes().load();
    private final Map<String, Brand> byHash =
            byKey.values().stream().collect(Collectors.toUnmodifiableMap(Brand::hash, Function.identity()));

    /** The firm's brand; the platform's own when the firm has chosen none that exists. */
    public Brand of(Firm firm) {
        return byKey.getOrDefault(firm.brand(), platform());
    }

    /** The platform's own brand, for pages and messages without a firm. */
    public Brand platform() {
        return Optional.ofNullable(byKey.get("base")).orElseThrow();
    }

    /** The brand whose style sheet or logo is asked for. */
    public Optional<Brand> byHash(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    /** All brands by their folder, for choosing one. */
    public Map<String, Brand> all() {
        return byKey;
    }
}
