package io.quittance.templates;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a theme says otherwise: {@code themes/KEY/messages/}, in a theme that has it. */
@Component
@Order(ThemeTemplates.BEFORE_SHIPPED)
final class ThemeTemplates implements TemplateSource {

    static final int BEFORE_SHIPPED = ShippedTemplates.LAST - 100;

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    @Override
    public String edition(TemplateOwner owner) {
        return known.computeIfAbsent(owner.theme(), theme -> new ClassPathResource(folder(theme)).exists())
                ? owner.theme()
                : "";
    }

    @Override
    public Optional<String> file(String edition, String path) {
        return ShippedTemplates.read(folder(edition) + path);
    }

    private static String folder(String theme) {
        return "themes/" + theme + "/messages/";
    }
}
