package io.quittance.templates;

import io.quittance.branding.Brand;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template with its sample values at hand, for whoever renders it many times and reads no file each time. */
public final class SampleMail {

    private final OwnedTemplates templates = OwnedTemplates.shipped();
    private final String template;
    private final Language language;
    private final CountryCode country;
    private final Map<String, @Nullable Object> values;

    public SampleMail(String template, Language language, CountryCode country, Brand brand) {
        this.template = template;
        this.language = language;
        this.country = country;
        values = MessageTemplates.sample(template, null);
        values.put("brand", MessageTemplates.brandValues(brand));
    }

    public MessageText render() {
        return templates.render(template, language, country, values);
    }
}
