package io.quittance.branding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code themes/}: {@code base/} plus one folder per brand that holds only its differences. */
final class Themes {

    private static final String BASE = "base";

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final JsonMapper json = new JsonMapper();

    /** All brands by their folder; a wrong value names brand and reason. */
    Map<String, Brand> load() {
        try {
            var brands = new TreeMap<String, Brand>();
            var base = read(BASE);
            for (var file : files.getResources("classpath*:themes/*/brand.json")) {
                var key = folderOf(file);
                brands.put(key, brand(key, base.deepCopy().setAll(read(key))));
            }
            return Map.copyOf(brands);
        } catch (IOException e) {
            throw new UncheckedIOException("themes cannot be read", e);
        }
    }

    private Brand brand(String key, JsonNode values) throws IOException {
        return new Brand(
                key,
                values.required("displayName").asString(),
                new Colour(values.required("accent").asString()),
                new Colour(values.required("onAccent").asString()),
                new Colour(values.required("header").asString()),
                new Colour(values.required("onHeader").asString()),
                values.required("radius").asInt(),
                BrandFont.valueOf(values.required("font").asString()),
                logo(key, values.required("logo").asString()));
    }

    private Brand.@Nullable Logo logo(String key, String name) throws IOException {
        var file = file(key, name);
        if (!file.exists()) {
            return null;
        }
        var png = file.getContentAsByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        return new Brand.Logo(png, image.getWidth() / 2, image.getHeight() / 2);
    }

    private ObjectNode read(String key) throws IOException {
        return (ObjectNode) json.readTree(file(key, "brand.json").getContentAsByteArray());
    }

    private Resource file(String key, String name) {
        return files.getResource("classpath:themes/" + key + "/" + name);
    }

    private static String folderOf(Resource file) throws IOException {
        var path = file.getURL().getPath();
        var folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
