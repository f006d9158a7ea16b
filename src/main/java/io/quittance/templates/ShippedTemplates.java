package io.quittance.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The templates that every firm starts with: {@code email-templates/}. */
@Component
@Order(ShippedTemplates.LAST)
final class ShippedTemplates implements TemplateSource {

    static final int LAST = 1000;

    @Override
    public String edition(TemplateOwner owner) {
        return "shipped";
    }

    @Override
    public Optional<String> file(String edition, String path) {
        return read("email-templates/" + path);
    }

    /** A file of the class path. */
    static Optional<String> read(String path) {
        var file = new ClassPathResource(path);
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
