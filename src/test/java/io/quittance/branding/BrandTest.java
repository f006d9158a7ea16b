package io.quittance.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

    private static final Colour BLACK = new Colour("#000000");

    private final Brands brands = new Brands();

    @Test
    void every_shipped_brand_can_be_read_and_has_its_own_style_sheet() {
        assertThat(brands.all()).containsKeys("base", "maison-lavande", "nordlicht", "zonnewarmte");
        var hashes = new HashSet<String>();
        brands.all().values().forEach(brand -> {
            assertThat(brand.onAccent().contrastWith(brand.accent())).isGreaterThanOrEqualTo(Colour.READABLE);
            assertThat(brand.link().contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(Colour.READABLE);
            assertThat(brands.byHash(brand.hash())).contains(brand);
            hashes.add(brand.hash());
        });
        assertThat(hashes).hasSameSizeAs(brands.all().keySet());
    }

    @Test
    void a_pale_accent_is_never_the_colour_of_a_link() {
        assertThat(brands.all().get("zonnewarmte").link()).isEqualTo(Colour.INK);
    }

    @Test
    void a_style_sheet_is_custom_properties_and_nothing_else() {
        brands.all()
                .values()
                .forEach(brand -> assertThat(brand.css().lines().filter(line -> !line.isBlank()))
                        .map(String::strip)
                        .allMatch(line -> line.equals(":root {")
                                || line.equals("@media (prefers-color-scheme: dark) {")
                                || line.equals("}")
                                || line.matches("--brand-[a-z-]+: [^;{}]+;")));
    }

    @Test
    void the_head_is_dark_in_the_dark_and_still_the_brands_own() {
        var heads = brands.all().values().stream().map(Brand::darkHeader).toList();

        assertThat(heads).doesNotHaveDuplicates().allSatisfy(head -> {
            assertThat(head.contrastWith(Colour.WHITE)).isGreaterThan(8.0);
            assertThat(Colour.PAPER.contrastWith(head)).isGreaterThanOrEqualTo(Colour.READABLE);
        });
    }

    @Test
    void contrast_is_counted_as_wcag_says() {
        assertThat(Colour.WHITE.contrastWith(BLACK)).isCloseTo(21.0, Offset.offset(0.001));
        assertThat(new Colour("#767676").contrastWith(Colour.WHITE)).isCloseTo(4.54, Offset.offset(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#FFF", "#ffffff;background:url(x)", "#ggg000", "#FFFFFF", "javascript:x", ""})
    void a_colour_is_a_colour_and_nothing_more(String text) {
        assertThatThrownBy(() -> new Colour(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unreadable_text_and_wild_corners_are_refused() {
        assertThatThrownBy(() -> brand("#ffe680", "#ffffff", 8)).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> brand("#000000", "#ffffff", 25)).hasMessageContaining("radius");
    }

    private static Brand brand(String accent, String onAccent, int radius) {
        return new Brand(
                "x", "X", new Colour(accent), new Colour(onAccent), Colour.WHITE, BLACK, radius, BrandFont.SANS, null);
    }
}
