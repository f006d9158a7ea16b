package io.quittance.templates;

import io.quittance.branding.Brand;
import io.quittance.templates.TemplateFiles.Edition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts and layouts of messages, for each owner what the nearest {@link TemplateSource} holds. Owners with the same
 * editions share what was compiled.
 */
@Component
public class MessageTemplates {

    /** Editions change when somebody edits: what nobody uses any more must not stay for ever. */
    private static final int MOST = 200;

    private final List<TemplateSource> sources;
    private final Map<List<Edition>, OwnedTemplates> known = new ConcurrentHashMap<>();

    MessageTemplates(List<TemplateSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The templates of a firm as of now. */
    public OwnedTemplates of(TemplateOwner owner) {
        var editions = sources.stream()
                .map(source -> new Edition(source, source.edition(owner)))
                .filter(edition -> !edition.name().isEmpty())
                .toList();
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(editions, all -> new OwnedTemplates(new TemplateFiles(all)));
    }

    /** The values of its {@code sample.json}, as a mail shows them. */
    public static Map<String, @Nullable Object> sample(String template, MailFigures.@Nullable Bank bank) {
        var sample = SampleMessage.of(template);
        var values = new HashMap<String, @Nullable Object>(sample.values());
        values.putAll(ContentValues.of(sample.content()));
        values.putAll(MailFigures.of(sample.content(), bank, "C-1003"));
        var link = String.valueOf(values.get("link"));
        boolean reminds = sample.content() instanceof ReminderContent;
        values.put("ways", LinkWays.of(link));
        values.put("instead", reminds ? Map.of("address", link + "/by-post") : null);
        return values;
    }

    /** What a layout knows of a brand: checked values only. */
    public static Map<String, @Nullable Object> brandValues(Brand brand) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("accent", brand.accent());
        values.put("onAccent", brand.onAccent());
        values.put("header", brand.header());
        values.put("onHeader", brand.onHeader());
        values.put("link", brand.link());
        values.put("darkLink", brand.darkLink());
        values.put("radius", brand.radius());
        values.put("font", brand.font().stack());
        var logo = brand.logo();
        values.put("logo", logo == null ? null : Map.of("width", logo.width(), "height", logo.height()));
        return values;
    }
}
