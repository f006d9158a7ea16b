package io.quittance.portal.door;

import io.quittance.branding.Brand;
import io.quittance.branding.Brands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Colours and logo of a brand under the hash of their values: kept by browsers for a year. */
@Controller
class BrandController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Brands brands;

    BrandController(Brands brands) {
        this.brands = brands;
    }

    @GetMapping("/brand/{hash:[0-9a-f]+}.css")
    ResponseEntity<String> css(@PathVariable String hash) {
        return brands.byHash(hash)
                .map(brand -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                        .cacheControl(FOREVER)
                        .body(brand.css()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/brand/{hash:[0-9a-f]+}.png")
    ResponseEntity<byte[]> logo(@PathVariable String hash) {
        return brands.byHash(hash)
                .map(Brand::logo)
                .map(logo -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(FOREVER)
                        .body(logo.png()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
