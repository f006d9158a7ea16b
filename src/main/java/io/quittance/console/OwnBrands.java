package io.quittance.console;

import io.quittance.branding.Brands;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The brands that a firm may wear: its own, and those that no other firm wears. */
@Component
public class OwnBrands {

    private static final String PLATFORM = "base";

    private final Brands brands;
    private final Firms firms;

    OwnBrands(Brands brands, Firms firms) {
        this.brands = brands;
        this.firms = firms;
    }

    /** For a firm that is there; the one it wears is among them. */
    public List<String> of(Firm firm) {
        return free(firm.brand());
    }

    /** For a firm that is being set up. */
    public List<String> ofNewFirm() {
        return free(PLATFORM);
    }

    private List<String> free(String own) {
        var worn = new TenantScope.Platform()
                .call(() -> firms.all().stream().map(Firm::brand).collect(Collectors.toSet()));
        return brands.all().keySet().stream()
                .filter(brand -> brand.equals(own) || brand.equals(PLATFORM) || !worn.contains(brand))
                .sorted()
                .toList();
    }
}
